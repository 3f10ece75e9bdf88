package kesu.penalty.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kesu.rulebooks.PenaltyRow;
import kesu.rulebooks.Rulebook;
import kesu.terms.ClauseId;
import kesu.terms.Ground;
import kesu.terms.PenaltyId;

/**
 * One penalty from its proposal on.
 *
 * @param clause the row of the table that it follows
 * @param cause the event in the case that it goes back to
 * @param accountable the holder of the post that answers for it
 * @param allowed the measures and points that may be imposed
 * @param grounds the clauses applied, in the order in which they were
 */
public record Penalty(
    PenaltyId penaltyId,
    ClauseId clause,
    String cause,
    PostHolder accountable,
    AllowedRange allowed,
    Instant proposedAt,
    PenaltyStatus status,
    List<Ground> grounds) {
  public Penalty {
    grounds = List.copyOf(grounds);
  }

  static Penalty of(PenaltyId id, Proposal proposal, Instant at) {
    return new Penalty(
        id,
        proposal.clause(),
        proposal.cause(),
        proposal.accountable(),
        AllowedRange.of(proposal.row()),
        at,
        PenaltyStatus.PROPOSED,
        List.of(proposal.ground()));
  }

  boolean follows(Proposal proposal) {
    return clause.equals(proposal.clause())
        && cause.equals(proposal.cause())
        && accountable.equals(proposal.accountable());
  }

  /** The row that it was proposed by, in the rulebook that governs the case. */
  PenaltyRow row(Rulebook governing) {
    return governing
        .penalties()
        .find(clause)
        .orElseThrow(
            () -> new IllegalStateException("The rulebook no longer has the penalty " + clause));
  }

  /** Returns true if the event that it goes back to stands. */
  boolean isGrounded() {
    return status.withdrawnAt() == null;
  }

  PenaltyState state() {
    return status.state();
  }

  Penalty with(PenaltyStatus changed) {
    return new Penalty(
        penaltyId, clause, cause, accountable, allowed, proposedAt, changed, grounds);
  }

  Penalty with(PenaltyStatus changed, Ground ground) {
    List<Ground> all = new ArrayList<>(grounds);
    all.add(ground);
    return new Penalty(penaltyId, clause, cause, accountable, allowed, proposedAt, changed, all);
  }
}
