package kesu.penalty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kesu.defaults.decisions.Change;
import kesu.events.Lifecycle;
import kesu.events.Outgoing;
import kesu.events.PenaltyProposed;
import kesu.events.PenaltyReversed;
import kesu.events.RewardGranted;
import kesu.penalty.rules.Award;
import kesu.penalty.rules.Proposal;
import kesu.terms.Actor;
import kesu.terms.Ground;

/** An account after a change, with the events that tell of it. */
record Booked(Account account, List<Lifecycle> events) {
  static Booked on(Account account) {
    return new Booked(account, List.of());
  }

  /** Books what is not booked yet: the same row for the same person and cause stands once. */
  Booked proposals(List<Proposal> proposals, Instant at) {
    Booked booked = this;
    for (Proposal proposal : proposals) {
      if (booked.account.penalties().stream().noneMatch(one -> one.isFor(proposal))) {
        Penalty penalty = Penalty.of(booked.account.nextPenalty(), proposal, at);
        booked = booked.and(booked.account.proposing(penalty), proposed(penalty));
      }
    }
    return booked;
  }

  /** Books what is not booked yet; an exemption lifts what was imposed on that person (R1-W2). */
  Booked awards(List<Award> awards, Instant at) {
    Booked booked = this;
    for (Award award : awards) {
      if (booked.account.rewards().stream().noneMatch(one -> one.isFor(award))) {
        Granted reward = Granted.of(booked.account.nextReward(), award, at);
        booked = booked.and(booked.account.granting(reward), granted(reward)).lifting(reward, at);
      }
    }
    return booked;
  }

  private Booked lifting(Granted reward, Instant at) {
    Booked booked = this;
    for (Penalty penalty : account.penalties()) {
      if (penalty.state().applies() && reward.exempts(penalty.person())) {
        booked =
            booked.and(
                booked.account.changing(penalty.penaltyId(), one -> one.lifted(reward.ground())),
                reversed(penalty, reward.ground(), at, Actor.SYSTEM));
      }
    }
    return booked;
  }

  Booked and(Account changed, Lifecycle event) {
    List<Lifecycle> all = new ArrayList<>(events);
    all.add(event);
    return new Booked(changed, all);
  }

  List<Outgoing> outgoing() {
    return events.stream().map(event -> Outgoing.of(account.id(), event)).toList();
  }

  Change<Account> change() {
    return Change.to(account, outgoing());
  }

  static PenaltyReversed reversed(Penalty penalty, Ground ground, Instant at, Actor by) {
    return new PenaltyReversed(
        penalty.penaltyId(),
        penalty.clause(),
        penalty.person(),
        penalty.post(),
        List.of(ground),
        at,
        by);
  }

  private static PenaltyProposed proposed(Penalty penalty) {
    return new PenaltyProposed(
        penalty.penaltyId(),
        penalty.clause(),
        penalty.person(),
        penalty.post(),
        penalty.department(),
        penalty.from(),
        penalty.to(),
        penalty.points(),
        penalty.grounds(),
        penalty.proposedAt());
  }

  private static RewardGranted granted(Granted reward) {
    return new RewardGranted(
        reward.rewardId(),
        reward.clause(),
        reward.person(),
        reward.post(),
        reward.department(),
        reward.reward(),
        List.of(reward.ground()),
        reward.at(),
        Actor.SYSTEM);
  }
}
