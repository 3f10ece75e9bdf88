package kesu.penalty;

import java.time.Instant;
import kesu.penalty.rules.LedgerEntry;
import kesu.terms.BranchCode;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import kesu.terms.Measure;
import kesu.terms.Outcome;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * A choice of ledger entries; what is null is not chosen by.
 *
 * @param person the person who answers, or is rewarded
 * @param branch the branch whose complaint it is
 * @param decidedBy the person who decided
 * @param from the first instant of the period in which it was decided
 * @param until the first instant after that period
 * @param asKnownOn the instant as of which the ledger is read: later entries are left out
 * @param applies true for what applies as known then: imposed, and not decided otherwise since; a
 *     reward always applies
 */
public record LedgerFilter(
    LedgerEntry.@Nullable Kind kind,
    @Nullable Outcome outcome,
    @Nullable ComplaintId complaint,
    @Nullable PenaltyId penalty,
    @Nullable PersonId person,
    @Nullable Post post,
    @Nullable DepartmentCode department,
    @Nullable BranchCode branch,
    @Nullable ClauseId clause,
    @Nullable Measure measure,
    @Nullable PersonId decidedBy,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable Instant asKnownOn,
    @Nullable Boolean applies) {
  /** All entries. */
  public static final LedgerFilter ALL =
      new LedgerFilter(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** Returns true if it chooses by nothing. */
  public boolean isAll() {
    return equals(ALL);
  }

  /** The same choice of those that apply. */
  public LedgerFilter applying() {
    return new LedgerFilter(
        kind,
        outcome,
        complaint,
        penalty,
        person,
        post,
        department,
        branch,
        clause,
        measure,
        decidedBy,
        from,
        until,
        asKnownOn,
        true);
  }
}
