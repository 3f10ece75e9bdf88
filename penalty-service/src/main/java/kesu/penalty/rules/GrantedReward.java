package kesu.penalty.rules;

import java.time.Instant;
import kesu.terms.ClauseId;
import kesu.terms.Ground;
import kesu.terms.PenaltyId;
import kesu.terms.Reward;

/** A reward that was granted. */
public record GrantedReward(
    PenaltyId rewardId,
    ClauseId clause,
    PostHolder recipient,
    Reward reward,
    Instant at,
    Ground ground) {
  static GrantedReward of(PenaltyId id, Award award, Instant at) {
    return new GrantedReward(
        id, award.clause(), award.recipient(), award.reward(), at, award.ground());
  }

  boolean follows(Award award) {
    return clause.equals(award.clause()) && recipient.equals(award.recipient());
  }

  /** True if it lifts the penalty of the holder of that post. */
  boolean exempts(PostHolder accountable) {
    return reward == Reward.EXEMPTION
        && recipient.person() != null
        && recipient.person().equals(accountable.person());
  }
}
