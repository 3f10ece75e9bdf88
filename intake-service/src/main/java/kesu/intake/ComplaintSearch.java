package kesu.intake;

import java.util.Optional;
import kesu.defaults.decisions.Page;
import kesu.intake.rules.Complaint;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import org.jspecify.annotations.Nullable;

/** Searches for complaints; each is answered from an index. */
public interface ComplaintSearch {
  /**
   * The complaints wanted; null where it does not matter.
   *
   * @param filed true for those whose completed form head office has (R1-O42)
   * @param caseStudy true for those that head office made case studies (R1-O42)
   */
  record Filter(
      @Nullable ComplaintNumber number,
      @Nullable BranchCode branch,
      Complaint.@Nullable State state,
      @Nullable ReasonCode reason,
      @Nullable Severity severity,
      @Nullable Boolean filed,
      @Nullable Boolean caseStudy) {}

  /** An unsolved complaint of that customer for that reason, if there is one. */
  @Clause("R1-S1")
  Optional<ComplaintId> unsolved(String customerKey, ReasonCode reason);

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
