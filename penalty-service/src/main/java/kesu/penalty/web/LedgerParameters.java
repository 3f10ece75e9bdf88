package kesu.penalty.web;

import java.time.Instant;
import kesu.penalty.LedgerFilter;
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

/** The query parameters that choose entries of the ledger. */
record LedgerParameters(
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
  LedgerFilter filter() {
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
        applies);
  }
}
