package kesu.penalty.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kesu.defaults.decisions.Change;
import kesu.events.Lifecycle;
import kesu.events.Outgoing;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.Ground;

/** A case after a change, with the events that tell of it. */
record CaseChange(PenaltyCase state, List<Lifecycle> events) {
  CaseChange {
    events = List.copyOf(events);
  }

  /** A case before any change. */
  static CaseChange of(PenaltyCase state) {
    return new CaseChange(state, List.of());
  }

  CaseChange to(PenaltyCase next, Lifecycle event) {
    List<Lifecycle> all = new ArrayList<>(events);
    all.add(event);
    return new CaseChange(next, all);
  }

  /** Adds the proposals that the case does not have yet, or has only withdrawn. */
  CaseChange propose(List<Proposal> proposals, Instant at) {
    CaseChange change = this;
    for (Proposal proposal : proposals) {
      PenaltyCase now = change.state;
      if (now.penalties().stream()
          .noneMatch(penalty -> penalty.isGrounded() && penalty.follows(proposal))) {
        Penalty penalty = Penalty.of(now.nextPenaltyId(), proposal, at);
        change = change.to(now.adding(penalty), PenaltyEvents.proposed(penalty));
      }
    }
    return change;
  }

  /** Grants the awards that the case does not have yet. */
  CaseChange grant(List<Award> awards, Instant at) {
    CaseChange change = this;
    for (Award award : awards) {
      PenaltyCase now = change.state;
      if (now.rewards().stream().noneMatch(reward -> reward.follows(award))) {
        GrantedReward reward = GrantedReward.of(now.nextRewardId(), award, at);
        change = change.to(now.adding(reward), PenaltyEvents.granted(reward)).lift(reward, at);
      }
    }
    return change;
  }

  /** Lifts the penalties in force of a person who is exempt. */
  @Clause("R1-W2")
  private CaseChange lift(GrantedReward reward, Instant at) {
    CaseChange change = this;
    for (Penalty penalty : state.penalties()) {
      if (penalty.state().applies() && reward.exempts(penalty.accountable())) {
        Penalty lifted = penalty.with(penalty.status().lifted(), reward.ground());
        change =
            change.to(
                change.state.changing(lifted),
                PenaltyEvents.reversed(penalty, reward.ground(), at, Actor.SYSTEM));
      }
    }
    return change;
  }

  /** Takes back what goes back to a cause that fell away, whatever has become of it. */
  CaseChange withdraw(String cause, Map<String, String> inputs, Rulebook governing, Instant at) {
    CaseChange change = this;
    for (Penalty penalty : state.penalties()) {
      if (penalty.cause().equals(cause) && penalty.isGrounded()) {
        Ground ground = governing.ground(penalty.clause(), inputs, "miss withdrawn");
        PenaltyCase next =
            change.state.changing(penalty.with(penalty.status().groundless(at), ground));
        change =
            switch (penalty.state()) {
              case PROPOSED -> change.to(next, PenaltyEvents.withdrawn(penalty, ground, at));
              case IMPOSED, APPEALED, UPHELD ->
                  change.to(next, PenaltyEvents.reversed(penalty, ground, at, Actor.SYSTEM));
              case WITHDRAWN, DISMISSED, LIFTED, REVERSED -> new CaseChange(next, change.events);
            };
      }
    }
    return change;
  }

  List<Outgoing> outgoing() {
    return events.stream().map(event -> Outgoing.of(state.id(), event)).toList();
  }

  Change<PenaltyCase> toChange() {
    return Change.to(state, outgoing());
  }
}
