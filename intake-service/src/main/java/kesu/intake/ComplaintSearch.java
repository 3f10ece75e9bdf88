package kesu.intake;

import java.util.Optional;
import kesu.defaults.decisions.Page;
import kesu.terms.BranchCode;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import org.jspecify.annotations.Nullable;

/** Finds complaints by what they are, through indexes. */
public interface ComplaintSearch {
  /** What to look for; null where it does not matter. */
  record Filter(
      @Nullable ComplaintNumber number,
      @Nullable BranchCode branch,
      Complaint.@Nullable State state,
      @Nullable ReasonCode reason,
      @Nullable Severity severity) {}

  /** The newest unsolved complaint of that customer for that reason (R1-S1). */
  Optional<ComplaintId> unsolved(String customerKey, ReasonCode reason);

  /**
   * One page, newest received first.
   *
   * @param cursor where the page before ended; null for the first
   * @param most how many to a page
   */
  Page<Complaint> page(Filter filter, @Nullable String cursor, int most);
}
