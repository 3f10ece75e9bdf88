package kesu.sla.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kesu.terms.AssignmentId;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.ClockId;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;

/**
 * One clock of one complaint.
 *
 * @param clause the row of the clock table that it follows
 * @param n its number among the complaint's clocks of that clause, from 1
 * @param version the rulebook's version that it was started by
 * @param owner the owner of the duty
 * @param startedAt the instant from which its time is counted
 * @param dueAt the last instant at which the duty is done in time
 * @param nextAt the next instant at which time has an effect on it; null if there is none
 * @param warnedAt the instant at which the owner was told that it is due soon
 * @param missedAt the instant at which it was declared missed; stays, whatever happens afterwards
 * @param withdrawal the withdrawal of that miss; null while it stands
 * @param ending its end; null while the duty is owed
 * @param escalations the posts told of the miss, nearest first
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
    @Nullable Withdrawal withdrawal,
    @Nullable Ending ending,
    List<Escalation> escalations) {
  private static final String SEPARATOR = ":";
  private static final Duration STORED_GRAIN = Duration.ofMillis(1);

  public Deadline {
    escalations = List.copyOf(escalations);
  }

  /** The state of a duty. */
  public enum State {
    /** Owed, and not late. */
    RUNNING,
    /** Missed, and still owed. */
    OVERDUE,
    /** Done in time, even if a miss was declared before that was known and then withdrawn. */
    MET,
    /** Missed, and done afterwards. */
    DONE_LATE,
    /** No longer owed; it may have been missed before. */
    LIFTED;

    /** Returns true if the duty is still owed. */
    public boolean isLive() {
      return this == RUNNING || this == OVERDUE;
    }
  }

  /**
   * The withdrawal of a miss: the duty had been done, or had fallen away, in time.
   *
   * @param at the instant at which the miss was withdrawn
   * @param savedAt the instant at which the event was saved that tells of it
   */
  public record Withdrawal(Instant at, Instant savedAt) {}

  /**
   * The end of a clock.
   *
   * @param at the instant at which the duty was done or fell away
   * @param by the moment that ended it, in the words of the clock table
   */
  public record Ending(Instant at, String by) {}

  /** Starts a clock, which warns first and is missed if the duty is not done. */
  static Deadline start(
      ClauseId clause,
      int n,
      String version,
      Owner owner,
      Instant from,
      Instant warn,
      Instant due) {
    return new Deadline(
        clause,
        n,
        version,
        owner,
        from,
        due,
        State.RUNNING,
        warn,
        null,
        null,
        null,
        null,
        List.of());
  }

  /** The clock's id: complaint, clause and number. */
  public ClockId id(ComplaintId complaint) {
    return new ClockId(complaint + SEPARATOR + clause + SEPARATOR + n);
  }

  /** The id of the complaint that a clock belongs to. */
  public static String complaintOf(ClockId clock) {
    return clock.value().split(SEPARATOR, 2)[0];
  }

  /** Returns true if it belongs to that assignment; always if none is named. */
  boolean isWithin(@Nullable AssignmentId assignment) {
    return assignment == null || assignment.equals(owner.assignment());
  }

  /** Returns true if it is this duty of that owner, and still owed. */
  boolean isRunningFor(ClauseId duty, Owner of) {
    return state.isLive() && clause.equals(duty) && isWithin(of.assignment());
  }

  /** Returns true if that assignment can meet it: it is its own, or the whole complaint's. */
  @Clause("R1-C3")
  boolean concerns(@Nullable AssignmentId assignment) {
    return owner.assignment() == null || isWithin(assignment);
  }

  /** Returns true if doing it, or not having done it, at that instant is late. */
  boolean isLate(Instant at) {
    return at.isAfter(dueAt);
  }

  /** Returns true if it was missed and the miss is not withdrawn. */
  boolean isMissed() {
    return missedAt != null && withdrawal == null;
  }

  boolean isDue(Instant now) {
    return nextAt != null && !now.isBefore(nextAt);
  }

  /** The instant at which the next post up is told: after the same time again. */
  Instant nextLevelAt() {
    return dueAt.plus(Duration.between(startedAt, dueAt).multipliedBy(escalations.size()));
  }

  Deadline warned(Instant at) {
    return with(State.RUNNING, dueAt.plus(STORED_GRAIN), at, null, null, escalations);
  }

  Deadline missed(Instant at) {
    return with(State.OVERDUE, null, warnedAt, at, null, escalations);
  }

  Deadline escalated(Escalation escalation) {
    List<Escalation> all = new ArrayList<>(escalations);
    all.add(escalation);
    return with(state, null, warnedAt, missedAt, ending, all);
  }

  Deadline wakingAt(@Nullable Instant next) {
    return with(state, next, warnedAt, missedAt, ending, escalations);
  }

  /** The same clock without its miss; it is still to be ended. */
  Deadline withdrawing(Withdrawal miss) {
    return new Deadline(
        clause,
        n,
        version,
        owner,
        startedAt,
        dueAt,
        state,
        null,
        warnedAt,
        missedAt,
        miss,
        ending,
        escalations);
  }

  Deadline done(Instant at, String by) {
    State done = isMissed() ? State.DONE_LATE : State.MET;
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
        clause,
        n,
        version,
        owner,
        startedAt,
        dueAt,
        now,
        next,
        warned,
        missed,
        withdrawal,
        end,
        told);
  }
}
