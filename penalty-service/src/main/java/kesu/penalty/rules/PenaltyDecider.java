package kesu.penalty.rules;

import java.time.Instant;
import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;

/** Decides commands about penalties. */
public final class PenaltyDecider {
  private PenaltyDecider() {}

  /**
   * Decides a command.
   *
   * @param governing the rulebook that governs the case and says what may be imposed
   * @param today the rulebook in force today, which says who may decide
   */
  public static Verdict<PenaltyCase, PenaltyView> decide(
      PenaltyCase state,
      PenaltyCommand command,
      Rulebook governing,
      Rulebook today,
      Organisation organisation,
      Instant now) {
    return switch (command) {
      case PenaltyCommand.Propose propose ->
          ProposalDecider.decide(
              state,
              propose,
              CasePeople.of(state, governing, organisation),
              new DecisionAuthority(today),
              now);
      case PenaltyCommand.OnPenalty onPenalty ->
          decide(state, onPenalty, governing, new DecisionAuthority(today), now);
    };
  }

  private static Verdict<PenaltyCase, PenaltyView> decide(
      PenaltyCase state,
      PenaltyCommand.OnPenalty command,
      Rulebook governing,
      DecisionAuthority authority,
      Instant now) {
    Optional<Penalty> found = state.penalty(command.penaltyId());
    if (found.isEmpty()) {
      return new Verdict.Refused<>(Refusals.unknown(command.penaltyId()));
    }
    Penalty penalty = found.get();
    return switch (command) {
      case PenaltyCommand.Decide decide -> {
        Optional<Refusal> refusal = authority.forbids(decide.by(), penalty, penalty.row(governing));
        yield refusal.isPresent()
            ? new Verdict.Refused<>(refusal.get())
            : decide(new Ruling(state, penalty, governing, decide, now));
      }
      case PenaltyCommand.Appeal appeal -> appeal(state, penalty, appeal, now);
    };
  }

  private static Verdict<PenaltyCase, PenaltyView> decide(Ruling ruling) {
    PenaltyCommand.Decide decide = ruling.decide();
    Penalty penalty = ruling.penalty();
    if (penalty.state() == PenaltyState.WITHDRAWN) {
      return new Verdict.Refused<>(Refusals.withdrawn(penalty));
    }
    if (!penalty.state().isOpen()) {
      return new Verdict.Refused<>(Refusals.alreadyDecided(penalty));
    }
    return switch (decide.outcome()) {
      case LIFTED -> new Verdict.Refused<>(Refusals.outcomeNotForPeople(decide.outcome()));
      case DISMISSED ->
          decide.measure() == null && decide.points() == null
              ? done(ruling.dismiss(), penalty)
              : new Verdict.Refused<>(Refusals.measureWithoutPenalty());
      case IMPOSED ->
          penalty.accountable().person() == null
              ? new Verdict.Refused<>(Refusals.postVacant(penalty))
              : impose(ruling);
    };
  }

  private static Verdict<PenaltyCase, PenaltyView> impose(Ruling ruling) {
    return switch (ruling.choice()) {
      case MeasureChoice.Allowed allowed -> done(ruling.impose(allowed), ruling.penalty());
      case MeasureChoice.Refused(Refusal refusal) -> new Verdict.Refused<>(refusal);
    };
  }

  private static Verdict<PenaltyCase, PenaltyView> appeal(
      PenaltyCase state, Penalty penalty, PenaltyCommand.Appeal command, Instant now) {
    if (!command.by().person().equals(penalty.accountable().person())) {
      return new Verdict.Refused<>(Refusals.notOwnPenalty());
    }
    if (penalty.state() != PenaltyState.IMPOSED) {
      return new Verdict.Refused<>(Refusals.notAppealable(penalty));
    }
    var appeal = new PenaltyStatus.Appeal(command.grounds(), now, command.by());
    Penalty appealed = penalty.with(penalty.status().appealed(appeal));
    return done(
        CaseChange.of(state).to(state.changing(appealed), PenaltyEvents.appealed(penalty, appeal)),
        penalty);
  }

  private static Verdict<PenaltyCase, PenaltyView> done(CaseChange change, Penalty before) {
    PenaltyCase state = change.state();
    Penalty penalty = state.penalty(before.penaltyId()).orElseThrow();
    return new Verdict.Done<>(state, change.outgoing(), PenaltyView.of(state.id(), penalty));
  }
}
