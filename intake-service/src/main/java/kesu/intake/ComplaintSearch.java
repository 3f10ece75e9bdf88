package kesu.intake;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kesu.defaults.decisions.Page;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.Registration;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import org.jspecify.annotations.Nullable;

/** Searches for complaints; each is answered from an index. */
public interface ComplaintSearch {
  /**
   * The complaints wanted; null or empty where it does not matter.
   *
   * @param customerKey the key of the customer's telephone
   * @param name the customer's whole name
   * @param words terms that the customer's words must all have
   * @param goods terms that the product must all have
   * @param person a person who answers for it
   * @param department a department that has or had it
   * @param from the first instant of the period in which it was received
   * @param until the first instant after that period
   * @param overdue true if a deadline was missed and it is still open
   * @param filed true for those whose completed form head office has (R1-O42)
   * @param caseStudy true for those that head office made case studies (R1-O42)
   */
  record Filter(
      @Nullable ComplaintNumber number,
      @Nullable BranchCode branch,
      Complaint.@Nullable State state,
      @Nullable ReasonCode reason,
      @Nullable Severity severity,
      @Nullable String customerKey,
      @Nullable String name,
      Set<String> words,
      Set<String> goods,
      @Nullable PersonId person,
      @Nullable DepartmentCode department,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable Boolean overdue,
      @Nullable Boolean filed,
      @Nullable Boolean caseStudy) {}

  /** The latest complaints of a customer, newest received first. */
  @Clause("R1-S1")
  List<Complaint> ofCustomer(String customerKey, int most);

  /** The unsolved complaints of the same customer, reason and branch; itself among them. */
  @Clause("R1-S1")
  default List<Complaint> unsolvedLike(Registration one, int most) {
    return unsolved(one.customerKey(), one.reason(), one.branch(), most);
  }

  /** The unsolved complaints of a customer for a reason in a branch. */
  @Clause("R1-S1")
  List<Complaint> unsolved(String customerKey, ReasonCode reason, BranchCode branch, int most);

  /** The complaints that repeat that one, newest received first. */
  @Clause("R1-S1")
  List<ComplaintId> repeating(ComplaintId earlier, int most);

  /**
   * One page, newest received first.
   *
   * @param cursor the end of the page before; null for the first page
   * @param most the number of complaints to a page
   */
  Page<Complaint> page(Filter filter, @Nullable String cursor, int most);

  /**
   * One page of the complaints whose feedback form went to head office, sent last first.
   *
   * @param branch the branch wanted; null for all
   */
  @Clause("R1-O3")
  Page<Complaint> archived(@Nullable BranchCode branch, @Nullable String cursor, int most);
}
