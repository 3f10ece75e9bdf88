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

  CaseChange to(PenaltyCase next) {
    return new CaseChange(next, events);
  }

  /** Adds proposals, each fault once, by the table of precedence. */
  CaseChange propose(List<Proposal> proposals, Rulebook governing, Instant at) {
    OneMeasure oneMeasure = new OneMeasure(governing);
    CaseChange change = this;
    for (Proposal proposal : proposals) {
      change = oneMeasure.propose(change, proposal, at);
    }
    return change;
  }

  /** Grants the awards that the case does not have yet. */
  CaseChange grant(List<Award> awards, Instant at, Actor by) {
    CaseChange change = this;
    for (Award award : awards) {
      PenaltyCase now = change.state;
      if (now.rewards().stream().noneMatch(reward -> reward.follows(award))) {
        GrantedReward reward = GrantedReward.of(now.nextRewardId(), award, at);
        change = change.to(now.adding(reward), PenaltyEvents.granted(reward, by)).lift(reward, at);
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

  /**
   * Takes back what goes back to an event that fell away, whatever has become of it; a penalty that
   * goes back to another event as well stands.
   */
  CaseChange withdraw(String event, Map<String, String> inputs, Rulebook governing, Instant at) {
    CaseChange change = this;
    for (Penalty penalty : state.penalties()) {
      if (penalty.goesBackTo(event) && penalty.isGrounded()) {
        Ground ground = governing.ground(penalty.clause(), inputs, "miss withdrawn");
        change = change.withdraw(penalty, event, ground, at);
      }
    }
    return change;
  }

  /** Takes back a penalty, unless it goes back to another event as well. */
  CaseChange withdraw(Penalty penalty, String event, Ground ground, Instant at) {
    return penalty.causes().size() > 1
        ? to(state.changing(penalty.without(event, ground)))
        : withdraw(penalty, ground, at);
  }

  /** Takes back a penalty. */
  CaseChange withdraw(Penalty penalty, Ground ground, Instant at) {
    PenaltyCase next = state.changing(penalty.with(penalty.status().groundless(at), ground));
    return switch (penalty.state()) {
      case PROPOSED -> to(next, PenaltyEvents.withdrawn(penalty, ground, at));
      case IMPOSED, APPEALED, UPHELD ->
          to(next, PenaltyEvents.reversed(penalty, ground, at, Actor.SYSTEM));
      case WITHDRAWN, DISMISSED, LIFTED, REVERSED -> to(next);
    };
  }

  List<Outgoing> outgoing() {
    return events.stream().map(event -> Outgoing.of(state.id(), event)).toList();
  }

  Change<PenaltyCase> toChange() {
    return Change.to(state, outgoing());
  }
}
