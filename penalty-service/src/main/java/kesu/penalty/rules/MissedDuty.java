package kesu.penalty.rules;

import java.time.Instant;
import kesu.events.DeadlineMissed;
import kesu.terms.AssignmentId;
import kesu.terms.ClauseId;
import kesu.terms.ClockId;
import kesu.terms.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A duty that was not done in time.
 *
 * @param clock the clock
 * @param clause the duty
 * @param row the penalty row that the miss leads to
 * @param assignment the assignment that it was owed for; null if for none
 * @param owing whoever owed it
 * @param severity the severity of the complaint at that time
 */
public record MissedDuty(
    ClockId clock,
    ClauseId clause,
    ClauseId row,
    @Nullable AssignmentId assignment,
    PostHolder owing,
    Severity severity,
    Instant dueAt,
    Instant at) {
  static MissedDuty of(DeadlineMissed missed, ClauseId row, Severity severity) {
    return new MissedDuty(
        missed.clockId(),
        missed.clause(),
        row,
        missed.assignmentId(),
        new PostHolder(missed.person(), missed.post(), missed.department()),
        severity,
        missed.dueAt(),
        missed.at());
  }

  boolean isOf(String cause) {
    return clock.value().equals(cause);
  }
}
