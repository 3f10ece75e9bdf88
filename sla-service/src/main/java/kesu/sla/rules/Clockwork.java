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
import kesu.sla.rules.Deadline.Withdrawal;
import kesu.sla.rules.Moment.Begins;
import kesu.sla.rules.Moment.Done;
import kesu.sla.rules.Moment.FallsAway;
import kesu.sla.rules.Moment.Raised;
import kesu.sla.rules.Moment.TurnedIncident;
import org.jspecify.annotations.Nullable;

/**
 * A complaint's clocks while one event, or the passing of time, has its effect on them. The rows of
 * the rulebook's clock table say which clocks start, stop and recur, and who is told of a miss.
 */
final class Clockwork {
  private final Rulebook rulebook;
  private final CaseFacts facts;
  private final Owners owners;
  private final List<Deadline> deadlines;
  private final DeadlineSteps steps;

  private Clockwork(
      CaseFacts facts,
      List<Deadline> deadlines,
      Rulebook rulebook,
      Organisation organisation,
      Withdrawal withdrawal) {
    this.rulebook = rulebook;
    this.facts = facts;
    this.owners = new Owners(rulebook, organisation, facts.registration(), facts.incidentStore());
    this.deadlines = new ArrayList<>(deadlines);
    this.steps = new DeadlineSteps(rulebook, facts.severity(), owners, withdrawal);
  }

  /**
   * The effect of an event.
   *
   * @param before the complaint before the event; null at its registration
   * @param facts the complaint after the event
   * @param savedAt the instant at which the event was saved
   */
  static Effect follow(
      @Nullable CaseFacts before,
      CaseFacts facts,
      List<Deadline> deadlines,
      Lifecycle event,
      Rulebook rulebook,
      Organisation organisation,
      Instant savedAt,
      Instant now) {
    Clockwork clockwork =
        new Clockwork(facts, deadlines, rulebook, organisation, new Withdrawal(now, savedAt));
    new Moments(before, facts, clockwork.owners, deadlines, savedAt)
        .of(event)
        .forEach(clockwork::apply);
    if (facts.closed()) {
      FallsAway closed = new FallsAway(Moment.Reason.COMPLAINT_CLOSED, savedAt, null);
      clockwork.deadlines.replaceAll(
          deadline ->
              deadline.state().isLive() && !clockwork.outlivesClosing(deadline)
                  ? clockwork.steps.lifted(deadline, closed)
                  : deadline);
    }
    return new Effect(clockwork.deadlines, clockwork.steps.transitions());
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
        deadline -> deadline.isDue(until) ? clockwork.steps.fired(deadline, until, now) : deadline);
    return new Effect(clockwork.deadlines, clockwork.steps.transitions());
  }

  private boolean outlivesClosing(Deadline deadline) {
    return row(deadline).filter(Clock::outlivesClosing).isPresent();
  }

  private void apply(Moment moment) {
    switch (moment) {
      case Begins begins -> begin(begins);
      case Done done ->
          deadlines.replaceAll(
              deadline ->
                  deadline.state().isLive() && isStopped(deadline, done)
                      ? steps.done(deadline, done.at(), done.what().name())
                      : deadline);
      case FallsAway away ->
          deadlines.replaceAll(
              deadline ->
                  deadline.state().isLive() && deadline.isWithin(away.assignment())
                      ? steps.fallenAway(deadline, away)
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
      if (ObservableClocks.keeps(row) && facts.isAt(row.starts())) {
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
                ? steps.fallenAway(deadline, away)
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
                  ? steps.done(deadline, begins.at(), begins.what().name())
                  : deadline);
    } else if (owner.assignment() != null
        && deadlines.stream().anyMatch(deadline -> deadline.isRunningFor(row.clause(), owner))) {
      return; // it is owed only once
    }
    Deadline started =
        Deadline.start(
            row.clause(),
            EndedClocks.lastNumber(row.clause(), deadlines) + 1,
            rulebook.version(),
            owner,
            begins.at(),
            row.warnAt(begins.at(), begins.promised()),
            row.dueAt(begins.at(), begins.promised()));
    deadlines.add(started);
    steps.started(started);
  }

  /** A promise is kept by a call after it, not by one before it (R1-D16). */
  private boolean isStopped(Deadline deadline, Done done) {
    return deadline.concerns(done.assignment())
        && done.concerns(deadline.owner())
        && row(deadline)
            .filter(row -> row.stops().contains(done.what()))
            .filter(
                row ->
                    !(row.due() instanceof Due.Promised)
                        || !done.at().isBefore(deadline.startedAt()))
            .isPresent();
  }

  private Optional<Clock> row(Deadline deadline) {
    return rulebook.clocks().find(deadline.clause());
  }
}
