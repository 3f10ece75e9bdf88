package kesu.sla.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kesu.terms.AssignmentId;
import kesu.terms.ClauseId;
import kesu.terms.ClockId;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;

/**
 * One clock of one complaint.
 *
 * @param clause the row of the clock table that it follows
 * @param n which of the complaint's clocks of that clause it is, from 1
 * @param version the rulebook's version that it was started by
 * @param owner who owes the duty
 * @param startedAt what its time is counted from
 * @param dueAt done at this very moment is in time, later is late
 * @param nextAt when time will next have an effect on it; null where it never will
 * @param warnedAt when the owner was told that it is due soon
 * @param missedAt when it was declared missed; stays, whatever happens afterwards
 * @param ending how it ended; null while the duty is owed
 * @param escalations who was told of the miss, nearest first
 */
public record Deadline(
    ClauseId clause,
    int n,
    String version,
    Owner owner,
    Instant startedAt,
    Instant dueAt,
    State state,
    @Nullable Instant nextAt,
    @Nullable Instant warnedAt,
    @Nullable Instant missedAt,
    @Nullable Ending ending,
    List<Escalation> escalations) {
  private static final Duration STORED_GRAIN = Duration.ofMillis(1);

  public Deadline {
    escalations = List.copyOf(escalations);
  }

  /** How a duty stands. */
  public enum State {
    /** Owed, and not late. */
    RUNNING,
    /** Missed, and still owed. */
    OVERDUE,
    /** Done in time. */
    MET,
    /** Missed, and done afterwards, or known only afterwards to be done. */
    DONE_LATE,
    /** No longer owed; it may have been missed before. */
    LIFTED;

    /** Whether the duty is still owed. */
    public boolean isLive() {
      return this == RUNNING || this == OVERDUE;
    }
  }

  /**
   * How a clock ended.
   *
   * @param at when the duty was done or fell away
   * @param by the moment that it ended with, in the words of the clock table
   */
  public record Ending(Instant at, String by) {}

  /** Starts a clock that first warns and then, if nothing happens, is missed. */
  static Deadline start(
      ClauseId clause,
      int n,
      String version,
      Owner owner,
      Instant from,
      Instant warn,
      Instant due) {
    return new Deadline(
        clause, n, version, owner, from, due, State.RUNNING, warn, null, null, null, List.of());
  }

  /** The clock's name. */
  public ClockId id(ComplaintId complaint) {
    return new ClockId(complaint + ":" + clause + ":" + n);
  }

  /** Whether it is one of that assignment's; of any, where none is named. */
  boolean isWithin(@Nullable AssignmentId assignment) {
    return assignment == null || assignment.equals(owner.assignment());
  }

  /** Whether what an assignment does can meet it: its own, or one of the complaint as a whole. */
  boolean concerns(@Nullable AssignmentId assignment) {
    return owner.assignment() == null || isWithin(assignment);
  }

  /** Whether doing it, or not having done it, at that moment is late. */
  boolean isLate(Instant at) {
    return at.isAfter(dueAt);
  }

  boolean isDue(Instant now) {
    return nextAt != null && !now.isBefore(nextAt);
  }

  /** When the next post up is told if it is still not done: after the same time again. */
  Instant nextLevelAt() {
    return dueAt.plus(Duration.between(startedAt, dueAt).multipliedBy(escalations.size()));
  }

  Deadline warned(Instant at) {
    return with(State.RUNNING, dueAt.plus(STORED_GRAIN), at, null, null, escalations);
  }

  Deadline missed(Instant at) {
    return with(State.OVERDUE, null, warnedAt, at, null, escalations);
  }

  Deadline told(Escalation escalation) {
    List<Escalation> told = new ArrayList<>(escalations);
    told.add(escalation);
    return with(state, null, warnedAt, missedAt, ending, told);
  }

  Deadline wakingAt(@Nullable Instant next) {
    return with(state, next, warnedAt, missedAt, ending, escalations);
  }

  Deadline done(Instant at, String by) {
    State done = missedAt == null ? State.MET : State.DONE_LATE;
    return with(done, null, warnedAt, missedAt, new Ending(at, by), escalations);
  }

  Deadline lifted(Instant at, String by) {
    return with(State.LIFTED, null, warnedAt, missedAt, new Ending(at, by), escalations);
  }

  private Deadline with(
      State now,
      @Nullable Instant next,
      @Nullable Instant warned,
      @Nullable Instant missed,
      @Nullable Ending end,
      List<Escalation> told) {
    return new Deadline(
        clause, n, version, owner, startedAt, dueAt, now, next, warned, missed, end, told);
  }
}
