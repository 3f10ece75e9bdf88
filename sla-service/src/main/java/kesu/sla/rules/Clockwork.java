package kesu.sla.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kesu.events.Lifecycle;
import kesu.rulebooks.Clock;
import kesu.rulebooks.Due;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.StopsAt;
import kesu.sla.rules.Deadline.State;
import kesu.sla.rules.Deadline.Withdrawal;
import kesu.sla.rules.Moment.Begins;
import kesu.sla.rules.Moment.Done;
import kesu.sla.rules.Moment.FallsAway;
import kesu.sla.rules.Moment.Raised;
import kesu.sla.rules.Moment.TurnedIncident;
import kesu.terms.ClauseId;

/**
 * A complaint's clocks while one event, or the passing of time, has its effect on them. The rows of
 * the rulebook's clock table say which clocks start, stop and recur, and who is told of a miss.
 */
final class Clockwork {
  private final Rulebook rulebook;
  private final CaseFacts facts;
  private final Owners owners;
  private final Withdrawal withdrawal;
  private final List<Deadline> deadlines;
  private final List<ClockTransition> transitions = new ArrayList<>();

  private Clockwork(
      CaseFacts facts,
      List<Deadline> deadlines,
      Rulebook rulebook,
      Organisation organisation,
      Withdrawal withdrawal) {
    this.rulebook = rulebook;
    this.facts = facts;
    this.owners = new Owners(rulebook, organisation, facts.registration(), facts.incidentStore());
    this.withdrawal = withdrawal;
    this.deadlines = new ArrayList<>(deadlines);
  }

  /**
   * The effect of an event.
   *
   * @param facts the complaint after the event
   * @param savedAt the instant at which the event was saved
   */
  static Effect follow(
      CaseFacts facts,
      List<Deadline> deadlines,
      Lifecycle event,
      Rulebook rulebook,
      Organisation organisation,
      Instant savedAt,
      Instant now) {
    Clockwork clockwork =
        new Clockwork(facts, deadlines, rulebook, organisation, new Withdrawal(now, savedAt));
    new Moments(facts, clockwork.owners, deadlines).of(event).forEach(clockwork::apply);
    if (facts.closed()) {
      FallsAway closed = new FallsAway(Moment.Reason.COMPLAINT_CLOSED, savedAt, null);
      clockwork.deadlines.replaceAll(
          deadline -> deadline.state().isLive() ? clockwork.lifted(deadline, closed) : deadline);
    }
    return new Effect(clockwork.deadlines, clockwork.transitions);
  }

  /**
   * The effect of the time that has passed.
   *
   * @param until the instant up to which all that happened is known
   */
  static Effect tick(
      CaseFacts facts,
      List<Deadline> deadlines,
      Rulebook rulebook,
      Organisation organisation,
      Instant until,
      Instant now) {
    Clockwork clockwork =
        new Clockwork(facts, deadlines, rulebook, organisation, new Withdrawal(now, now));
    clockwork.deadlines.replaceAll(
        deadline -> deadline.isDue(until) ? clockwork.fired(deadline, until, now) : deadline);
    return new Effect(clockwork.deadlines, clockwork.transitions);
  }

  private void apply(Moment moment) {
    switch (moment) {
      case Begins begins -> begin(begins);
      case Done done ->
          deadlines.replaceAll(
              deadline ->
                  deadline.state().isLive() && isStopped(deadline, done)
                      ? done(deadline, done.at(), done.what().name())
                      : deadline);
      case FallsAway away ->
          deadlines.replaceAll(
              deadline ->
                  deadline.state().isLive() && deadline.isWithin(away.assignment())
                      ? fallenAway(deadline, away)
                      : deadline);
      case Raised raised -> raise(raised);
      case TurnedIncident incident -> turnedIncident(incident);
    }
  }

  /** Severity raised later adds the duties owed on reception at the higher one (R1-S4). */
  private void raise(Raised raised) {
    for (Clock row :
        rulebook
            .clocks()
            .addedOnReception(raised.from(), facts.severity(), facts.registration().incident())) {
      if (ObservableClocks.keeps(row)) {
        Begins begins = new Begins(row.starts(), raised.at(), null, null, false);
        owners.of(row, begins).ifPresent(owner -> begin(row, owner, begins));
      }
    }
  }

  private void turnedIncident(TurnedIncident incident) {
    FallsAway away = new FallsAway(Moment.Reason.INCIDENT_LEARNT, incident.at(), null);
    deadlines.replaceAll(
        deadline ->
            deadline.state().isLive()
                    && row(deadline).filter(Clock::isNeverForIncidents).isPresent()
                ? fallenAway(deadline, away)
                : deadline);
  }

  private void begin(Begins begins) {
    for (Clock row :
        rulebook
            .clocks()
            .startingAt(begins.what(), facts.severity(), facts.registration().incident())) {
      boolean accepted = begins.again() && row.stops().contains(StopsAt.ACCEPTED_OR_REFUSED);
      if (ObservableClocks.keeps(row) && !accepted) {
        owners.of(row, begins).ifPresent(owner -> begin(row, owner, begins));
      }
    }
  }

  private void begin(Clock row, Owner owner, Begins begins) {
    if (row.recurring()) {
      deadlines.replaceAll(
          deadline ->
              deadline.isRunningFor(row.clause(), owner)
                  ? done(deadline, begins.at(), begins.what().name())
                  : deadline);
    } else if (owner.assignment() != null
        && deadlines.stream().anyMatch(deadline -> deadline.isRunningFor(row.clause(), owner))) {
      return; // it is owed only once
    }
    Deadline started =
        Deadline.start(
            row.clause(),
            count(row.clause()) + 1,
            rulebook.version(),
            owner,
            begins.at(),
            row.warnAt(begins.at(), begins.promised()),
            row.dueAt(begins.at(), begins.promised()));
    deadlines.add(started);
    transitions.add(new ClockTransition.Started(started));
  }

  private int count(ClauseId clause) {
    return deadlines.stream()
        .filter(deadline -> deadline.clause().equals(clause))
        .mapToInt(Deadline::n) // earlier ones may be kept elsewhere
        .max()
        .orElse(0);
  }

  /** A promise is kept by a call after it, not by one before it (R1-D16). */
  private boolean isStopped(Deadline deadline, Done done) {
    return deadline.concerns(done.assignment())
        && row(deadline)
            .filter(row -> row.stops().contains(done.what()))
            .filter(
                row ->
                    !(row.due() instanceof Due.Promised)
                        || !done.at().isBefore(deadline.startedAt()))
            .isPresent();
  }

  private Deadline done(Deadline deadline, Instant at, String by) {
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
  private Deadline fallenAway(Deadline deadline, FallsAway away) {
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

  private Deadline lifted(Deadline deadline, FallsAway away) {
    Deadline lifted = deadline.lifted(away.at(), away.because().name());
    transitions.add(new ClockTransition.Lifted(lifted, away.at()));
    return lifted;
  }

  private Deadline fired(Deadline deadline, Instant until, Instant now) {
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
            missed,
            at,
            row(deadline).flatMap(row -> row.penaltyFor(facts.severity())).orElse(null)));
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
