package kesu.intake;

import java.time.Instant;
import kesu.intake.rules.Complaint;
import kesu.terms.BranchCode;
import kesu.terms.ComplaintNumber;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A search for complaints as people ask it; null where it does not matter. Does not show itself in
 * logs.
 *
 * @param telephone the customer's telephone, however it is written
 * @param name the customer's whole name
 * @param words what the customer's words contain
 * @param product what the product's name contains
 * @param person a person who answers for it
 * @param department a department that has or had it
 * @param from the first instant of the period in which it was received
 * @param until the first instant after that period
 * @param overdue true if a deadline was missed and it is still open
 * @param filed true for those whose completed form head office has (R1-O42)
 * @param caseStudy true for those that head office made case studies (R1-O42)
 */
public record ComplaintQuestion(
    @Nullable ComplaintNumber number,
    @Nullable BranchCode branch,
    Complaint.@Nullable State state,
    @Nullable ReasonCode reason,
    @Nullable Severity severity,
    @Nullable String telephone,
    @Nullable String name,
    @Nullable String words,
    @Nullable String product,
    @Nullable PersonId person,
    @Nullable DepartmentCode department,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable Boolean overdue,
    @Nullable Boolean filed,
    @Nullable Boolean caseStudy) {
  @Override
  public String toString() {
    return "ComplaintQuestion[…]";
  }
}
