package kesu.penalty;

import java.math.BigDecimal;
import java.time.Instant;
import kesu.penalty.rules.LedgerEntry;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import kesu.terms.Measure;
import kesu.terms.Outcome;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.Reward;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger as it is found and summed up. It is made from the entry and can be made
 * again at any time; the entry itself is what counts.
 *
 * @param department the department of the person; of a reversal, that of the decision reversed
 * @param branch the branch whose complaint it is
 */
public record LedgerRow(
    long number,
    Instant at,
    LedgerEntry.Kind kind,
    ComplaintId complaint,
    PenaltyId penalty,
    ClauseId clause,
    @Nullable PersonId person,
    Post post,
    @Nullable DepartmentCode department,
    @Nullable BranchCode branch,
    @Nullable Outcome outcome,
    @Nullable Measure measure,
    @Nullable BigDecimal points,
    @Nullable Reward reward,
    Actor by) {
  static LedgerRow of(
      long number,
      LedgerEntry entry,
      @Nullable DepartmentCode department,
      @Nullable BranchCode branch) {
    return new LedgerRow(
        number,
        entry.at(),
        entry.kind(),
        entry.complaintId(),
        entry.penaltyId(),
        entry.clause(),
        entry.person(),
        entry.post(),
        department,
        branch,
        entry.outcome(),
        entry.measure(),
        entry.points(),
        entry.reward(),
        entry.by());
  }
}
