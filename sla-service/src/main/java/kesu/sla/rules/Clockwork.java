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
import kesu.sla.rules.Moment.Begins;
import kesu.sla.rules.Moment.Done;
import kesu.sla.rules.Moment.FallsAway;
import kesu.terms.ClauseId;

/**
 * A complaint's clocks while one event or the passing of time has its effect on them. Which clock
 * starts, stops, recurs, and whom a miss is told to, the rows of the rulebook's clock table say.
 */
public final class Clockwork {
  private final Rulebook rulebook;
  private final CaseFacts facts;
  private final Owners owners;
  private final List<Deadline> deadlines;
  private final List<Finding> findings = new ArrayList<>();

  private Clockwork(
      Rulebook rulebook, Organisation organisation, CaseFacts facts, List<Deadline> deadlines) {
    this.rulebook = rulebook;
    this.facts = facts;
    this.owners = new Owners(rulebook, organisation, facts);
    this.deadlines = new ArrayList<>(deadlines);
  }

  /**
   * What an event makes of the clocks.
   *
   * @param facts the complaint after the event
   * @param at when the event was saved
   */
  public static Outcome take(
      Rulebook rulebook,
      Organisation organisation,
      CaseFacts facts,
      List<Deadline> deadlines,
      Lifecycle event,
      Instant at) {
    Clockwork clockwork = new Clockwork(rulebook, organisation, facts, deadlines);
    new Moments(facts, clockwork.owners, deadlines).of(event).forEach(clockwork::apply);
    if (facts.closed()) {
      clockwork.apply(new FallsAway(Moment.Reason.COMPLAINT_CLOSED, at, null));
    }
    return new Outcome(clockwork.deadlines, clockwork.findings);
  }

  /** What it makes of the clocks that it is now so late. */
  public static Outcome pass(
      Rulebook rulebook,
      Organisation organisation,
      CaseFacts facts,
      List<Deadline> deadlines,
      Instant now) {
    Clockwork clockwork = new Clockwork(rulebook, organisation, facts, deadlines);
    clockwork.deadlines.replaceAll(
        deadline -> deadline.isDue(now) ? clockwork.passed(deadline, now) : deadline);
    return new Outcome(clockwork.deadlines, clockwork.findings);
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
                      ? lifted(deadline, away)
                      : deadline);
    }
  }

  private void begin(Begins begins) {
    for (Clock row :
        rulebook.clocks().startingAt(begins.what(), facts.severity(), facts.incident())) {
      boolean accepted = begins.again() && row.stops().contains(StopsAt.ACCEPTED_OR_REFUSED);
      if (Observed.keeps(row) && !accepted) {
        owners.of(row, begins).ifPresent(owner -> begin(row, owner, begins));
      }
    }
  }

  private void begin(Clock row, Owner owner, Begins begins) {
    if (row.recurring()) {
      deadlines.replaceAll(
          deadline ->
              isRunningFor(deadline, row, owner)
                  ? done(deadline, begins.at(), begins.what().name())
                  : deadline);
    } else if (owner.assignment() != null
        && deadlines.stream().anyMatch(deadline -> isRunningFor(deadline, row, owner))) {
      return; // it is owed once, whatever else begins
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
    findings.add(new Finding.Started(started));
  }

  private static boolean isRunningFor(Deadline deadline, Clock row, Owner owner) {
    return deadline.state().isLive()
        && deadline.clause().equals(row.clause())
        && deadline.isWithin(owner.assignment());
  }

  private int count(ClauseId clause) {
    return (int) deadlines.stream().filter(deadline -> deadline.clause().equals(clause)).count();
  }

  /** A promise is kept by what comes after it, not by a call that was before (R1-D16). */
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
    if (deadline.state() == State.OVERDUE) {
      return deadline.done(at, by);
    }
    if (deadline.isLate(at)) {
      return missed(deadline, at).done(at, by);
    }
    Deadline met = deadline.done(at, by);
    findings.add(new Finding.Met(met, at));
    return met;
  }

  private Deadline lifted(Deadline deadline, FallsAway away) {
    Deadline lifted = deadline.lifted(away.at(), away.because().name());
    findings.add(new Finding.Lifted(lifted, away.at()));
    return lifted;
  }

  private Deadline passed(Deadline deadline, Instant now) {
    if (deadline.state() == State.RUNNING && !deadline.isLate(now)) {
      Deadline warned = deadline.warned(now);
      findings.add(new Finding.Warned(warned, now));
      return warned;
    }
    Deadline overdue = deadline.state() == State.RUNNING ? missed(deadline, now) : deadline;
    while (overdue.isDue(now)) {
      overdue = escalated(overdue, now);
    }
    return overdue;
  }

  private Deadline missed(Deadline deadline, Instant at) {
    Deadline missed = deadline.missed(at);
    findings.add(
        new Finding.Missed(
            missed,
            at,
            row(deadline).flatMap(row -> row.penaltyFor(facts.severity())).orElse(null)));
    return escalated(missed, at);
  }

  /** Tells the next post up; the one after it after the same time again, until the chain ends. */
  private Deadline escalated(Deadline missed, Instant at) {
    Optional<Clock> row = row(missed);
    Optional<Escalation> next = owners.nextUp(row, missed, at);
    if (next.isEmpty()) {
      return missed.wakingAt(null);
    }
    Deadline told = missed.told(next.get());
    findings.add(new Finding.Escalated(told, next.get()));
    return owners.nextUp(row, told, at).isPresent() ? told.wakingAt(told.nextLevelAt()) : told;
  }

  private Optional<Clock> row(Deadline deadline) {
    return rulebook.clocks().find(deadline.clause());
  }
}
