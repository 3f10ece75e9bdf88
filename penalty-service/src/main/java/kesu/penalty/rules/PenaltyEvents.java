package kesu.penalty.rules;

import java.time.Instant;
import java.util.List;
import kesu.events.PenaltyAppealed;
import kesu.events.PenaltyDecided;
import kesu.events.PenaltyProposed;
import kesu.events.PenaltyReversed;
import kesu.events.PenaltyWithdrawn;
import kesu.events.RewardGranted;
import kesu.terms.Actor;
import kesu.terms.Ground;

/** The events that tell of penalties and rewards. */
final class PenaltyEvents {
  private PenaltyEvents() {}

  static PenaltyProposed proposed(Penalty penalty) {
    return new PenaltyProposed(
        penalty.penaltyId(),
        penalty.clause(),
        penalty.accountable().person(),
        penalty.accountable().post(),
        penalty.accountable().department(),
        penalty.allowed().from(),
        penalty.allowed().to(),
        penalty.allowed().points(),
        penalty.grounds(),
        penalty.proposedAt());
  }

  static PenaltyWithdrawn withdrawn(Penalty penalty, Ground ground, Instant at) {
    return new PenaltyWithdrawn(
        penalty.penaltyId(),
        penalty.clause(),
        penalty.accountable().person(),
        penalty.accountable().post(),
        penalty.accountable().department(),
        List.of(ground),
        at);
  }

  static PenaltyDecided decided(Penalty penalty, PenaltyStatus.Decision decision, Ground ground) {
    return new PenaltyDecided(
        penalty.penaltyId(),
        penalty.clause(),
        penalty.accountable().person(),
        penalty.accountable().post(),
        penalty.accountable().department(),
        decision.outcome(),
        decision.measure(),
        decision.points(),
        List.of(ground),
        decision.at(),
        decision.by());
  }

  static PenaltyReversed reversed(Penalty penalty, Ground ground, Instant at, Actor by) {
    return new PenaltyReversed(
        penalty.penaltyId(),
        penalty.clause(),
        penalty.accountable().person(),
        penalty.accountable().post(),
        List.of(ground),
        at,
        by);
  }

  static PenaltyAppealed appealed(Penalty penalty, PenaltyStatus.Appeal appeal) {
    return new PenaltyAppealed(
        penalty.penaltyId(),
        penalty.clause(),
        penalty.accountable().person(),
        appeal.at(),
        appeal.by());
  }

  static RewardGranted granted(GrantedReward reward) {
    return new RewardGranted(
        reward.rewardId(),
        reward.clause(),
        reward.recipient().person(),
        reward.recipient().post(),
        reward.recipient().department(),
        reward.reward(),
        List.of(reward.ground()),
        reward.at(),
        Actor.SYSTEM);
  }
}
