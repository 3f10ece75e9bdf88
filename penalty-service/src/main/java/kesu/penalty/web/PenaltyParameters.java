package kesu.penalty.web;

import java.time.Instant;
import kesu.penalty.PenaltyFilter;
import kesu.penalty.rules.PenaltyState;
import kesu.terms.BranchCode;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import kesu.terms.Measure;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/** The query parameters that choose penalties. */
record PenaltyParameters(
    @Nullable ComplaintId complaint,
    @Nullable PersonId person,
    @Nullable Post post,
    @Nullable DepartmentCode department,
    @Nullable BranchCode branch,
    @Nullable ClauseId clause,
    @Nullable Measure measure,
    @Nullable PenaltyState state,
    @Nullable PersonId decidedBy,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable Instant asKnownOn) {
  PenaltyFilter filter() {
    return new PenaltyFilter(
        complaint,
        person,
        post,
        department,
        branch,
        clause,
        measure,
        state,
        decidedBy,
        from,
        until,
        asKnownOn);
  }
}
