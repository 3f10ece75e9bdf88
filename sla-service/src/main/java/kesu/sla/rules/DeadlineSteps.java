package kesu.sla.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kesu.rulebooks.Clock;
import kesu.rulebooks.Rulebook;
import kesu.sla.rules.Deadline.State;
import kesu.sla.rules.Deadline.Withdrawal;
import kesu.sla.rules.Moment.FallsAway;
import kesu.terms.Severity;

/** Takes single clocks of a complaint a step further and notes each transition. */
final class DeadlineSteps {
  private final Rulebook rulebook;
  private final Severity severity;
  private final Owners owners;
  private final Withdrawal withdrawal;
  private final List<ClockTransition> transitions = new ArrayList<>();

  DeadlineSteps(Rulebook rulebook, Severity severity, Owners owners, Withdrawal withdrawal) {
    this.rulebook = rulebook;
    this.severity = severity;
    this.owners = owners;
    this.withdrawal = withdrawal;
  }

  /** The transitions so far, in order. */
  List<ClockTransition> transitions() {
    return transitions;
  }

  /** Notes that it was started. */
  void started(Deadline started) {
    transitions.add(new ClockTransition.Started(started));
  }

  /** Ends it: met if that was in time, done late if not. */
  Deadline done(Deadline deadline, Instant at, String by) {
    boolean overdue = deadline.state() == State.OVERDUE;
    if (deadline.isLate(at)) {
      return (overdue ? deadline : missed(deadline, at)).done(at, by);
    }
    Deadline met = (overdue ? deadline.withdrawing(withdrawal) : deadline).done(at, by);
    transitions.add(
        overdue ? new ClockTransition.Withdrawn(met) : new ClockTransition.Met(met, at));
    return met;
  }

  /**
   * A duty that falls away after its time was missed, even if the clock has not been judged yet;
   * one that falls away before was not, even if it was declared missed.
   */
  Deadline fallenAway(Deadline deadline, FallsAway away) {
    boolean overdue = deadline.state() == State.OVERDUE;
    if (deadline.isLate(away.at())) {
      return lifted(overdue ? deadline : missed(deadline, away.at()), away);
    }
    if (overdue) {
      Deadline withdrawing = deadline.withdrawing(withdrawal);
      transitions.add(
          new ClockTransition.Withdrawn(withdrawing.lifted(away.at(), away.because().name())));
      return lifted(withdrawing, away);
    }
    return lifted(deadline, away);
  }

  /** Ends it as a duty that is owed no more. */
  Deadline lifted(Deadline deadline, FallsAway away) {
    Deadline lifted = deadline.lifted(away.at(), away.because().name());
    transitions.add(new ClockTransition.Lifted(lifted, away.at()));
    return lifted;
  }

  /** Warns, declares missed or escalates, as the time that has passed has it. */
  Deadline fired(Deadline deadline, Instant until, Instant now) {
    if (deadline.state() == State.RUNNING && !deadline.isLate(until)) {
      Deadline warned = deadline.warned(now);
      transitions.add(new ClockTransition.Warned(warned, now));
      return warned;
    }
    Deadline overdue = deadline.state() == State.RUNNING ? missed(deadline, now) : deadline;
    while (overdue.isDue(until)) {
      overdue = escalated(overdue, now);
    }
    return overdue;
  }

  private Deadline missed(Deadline deadline, Instant at) {
    Deadline missed = deadline.missed(at);
    transitions.add(
        new ClockTransition.Missed(
            missed, at, row(deadline).flatMap(row -> row.penaltyFor(severity)).orElse(null)));
    return escalated(missed, at);
  }

  /** Tells the next post up. The one above it is told after the same time again. */
  private Deadline escalated(Deadline missed, Instant at) {
    Optional<Clock> row = row(missed);
    Optional<Escalation> next = owners.nextUp(row, missed, at);
    if (next.isEmpty()) {
      return missed.wakingAt(null);
    }
    Deadline told = missed.escalated(next.get());
    transitions.add(new ClockTransition.Escalated(told, next.get()));
    return owners.nextUp(row, told, at).isPresent() ? told.wakingAt(told.nextLevelAt()) : told;
  }

  private Optional<Clock> row(Deadline deadline) {
    return rulebook.clocks().find(deadline.clause());
  }
}
