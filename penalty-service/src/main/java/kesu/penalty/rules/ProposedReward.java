package kesu.penalty.rules;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.ClauseId;
import kesu.terms.PenaltyId;
import org.jspecify.annotations.Nullable;

/**
 * A reward that a person proposed (R1-O33), until it is decided.
 *
 * @param decision the decision; null while there is none
 */
public record ProposedReward(
    PenaltyId proposalId,
    ClauseId clause,
    PostHolder recipient,
    Proposer proposer,
    Instant proposedAt,
    @Nullable Decision decision) {
  /**
   * A person's decision.
   *
   * @param granted true if the reward was granted
   * @param opinion the reason, in the words of the person deciding
   */
  public record Decision(boolean granted, String opinion, Instant at, Actor by) {}

  ProposedReward decided(Decision made) {
    return new ProposedReward(proposalId, clause, recipient, proposer, proposedAt, made);
  }
}
