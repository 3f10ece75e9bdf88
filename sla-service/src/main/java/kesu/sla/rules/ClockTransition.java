package kesu.sla.rules;

import java.time.Instant;
import kesu.terms.ClauseId;
import org.jspecify.annotations.Nullable;

/** A change of one clock that others are told of. */
sealed interface ClockTransition {
  /** The clock after the change. */
  Deadline deadline();

  /** A duty is owed from now on. */
  record Started(Deadline deadline) implements ClockTransition {}

  /** A duty is due soon and not yet done. */
  record Warned(Deadline deadline, Instant at) implements ClockTransition {}

  /** A duty was done in time. */
  record Met(Deadline deadline, Instant at) implements ClockTransition {}

  /**
   * A duty was not done in time.
   *
   * @param penalty the penalty row that the miss leads to at the complaint's severity
   */
  record Missed(Deadline deadline, Instant at, @Nullable ClauseId penalty)
      implements ClockTransition {}

  /** A miss is taken back: the duty had been done, or had fallen away, in time. */
  record Withdrawn(Deadline deadline) implements ClockTransition {}

  /** The next post up is told of a miss. */
  record Escalated(Deadline deadline, Escalation escalation) implements ClockTransition {}

  /** A duty is no longer owed. */
  record Lifted(Deadline deadline, Instant at) implements ClockTransition {}
}
