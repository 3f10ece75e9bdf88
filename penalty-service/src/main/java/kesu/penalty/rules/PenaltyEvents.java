package kesu.penalty.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kesu.events.PenaltyAppealed;
import kesu.events.PenaltyDecided;
import kesu.events.PenaltyDocumentIssued;
import kesu.events.PenaltyProposed;
import kesu.events.PenaltyReversed;
import kesu.events.PenaltyWithdrawn;
import kesu.events.RewardGranted;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.Ground;
import kesu.terms.Measure;

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
        penalty.proposedAt(),
        penalty.proposer() == null ? null : penalty.proposer().by());
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

  /** The decision with the grounds of the proposal and its own. */
  static PenaltyDecided decided(Penalty penalty, PenaltyStatus.Decision decision, Ground ground) {
    List<Ground> grounds = new ArrayList<>(penalty.grounds());
    grounds.add(ground);
    return new PenaltyDecided(
        penalty.penaltyId(),
        penalty.clause(),
        penalty.accountable().person(),
        penalty.accountable().post(),
        penalty.accountable().department(),
        decision.outcome(),
        decision.measure(),
        decision.points(),
        grounds,
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

  static PenaltyDocumentIssued issued(
      Penalty penalty, Penalty.IssuedDocument document, BranchCode branch, Measure measure) {
    return new PenaltyDocumentIssued(
        penalty.penaltyId(),
        document.number(),
        branch,
        penalty.clause(),
        penalty.accountable().person(),
        penalty.accountable().post(),
        penalty.accountable().department(),
        measure,
        penalty.status().decision() == null ? null : penalty.status().decision().points(),
        document.issuedAt());
  }

  static RewardGranted granted(GrantedReward reward, Actor by) {
    return new RewardGranted(
        reward.rewardId(),
        reward.clause(),
        reward.recipient().person(),
        reward.recipient().post(),
        reward.recipient().department(),
        reward.reward(),
        List.of(reward.ground()),
        reward.at(),
        by);
  }
}
