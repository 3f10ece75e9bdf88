package kesu.penalty;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kesu.penalty.rules.PenaltyCase;
import kesu.penalty.rules.PenaltyState;
import kesu.penalty.rules.PenaltyStatus;
import kesu.penalty.rules.PenaltyView;
import kesu.terms.BranchCode;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import kesu.terms.Measure;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * A choice of penalties; what is null is not chosen by.
 *
 * @param person the person who answers
 * @param branch the branch whose complaint it is
 * @param measure the measure imposed
 * @param decidedBy the person who decided
 * @param from the first instant of the period in which it was proposed
 * @param until the first instant after that period
 * @param asKnownOn the instant as of which penalties are shown: later changes are left out
 */
public record PenaltyFilter(
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
  /** The penalties of a case that it covers, as its ledger entries show that they were known. */
  List<PenaltyView> of(PenaltyCase found, List<LedgerRow> entries) {
    if (branch != null && !branch.equals(found.facts().branch())) {
      return List.of();
    }
    return found.penalties().stream()
        .map(penalty -> PenaltyView.of(found.id(), penalty))
        .flatMap(
            now ->
                asKnownOn == null
                    ? Stream.of(now)
                    : PenaltyAsKnown.on(asKnownOn, now, entries).stream())
        .filter(this::covers)
        .toList();
  }

  private boolean covers(PenaltyView penalty) {
    PenaltyStatus.Decision decision = penalty.decision();
    return is(person, penalty.person())
        && is(post, penalty.post())
        && is(department, penalty.department())
        && is(clause, penalty.clause())
        && is(state, penalty.state())
        && is(measure, decision == null ? null : decision.measure())
        && is(decidedBy, decision == null ? null : decision.by().person())
        && (from == null || !penalty.proposedAt().isBefore(from))
        && (until == null || penalty.proposedAt().isBefore(until));
  }

  private static boolean is(@Nullable Object wanted, @Nullable Object found) {
    return wanted == null || Objects.equals(wanted, found);
  }
}
