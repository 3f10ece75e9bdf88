package kesu.sla.rules;

import java.time.Instant;
import kesu.terms.ClauseId;
import org.jspecify.annotations.Nullable;

/** What became of a clock, for those who must be told. */
public sealed interface Finding {
  /** The clock as it is after it. */
  Deadline deadline();

  /** A duty is owed from now on. */
  record Started(Deadline deadline) implements Finding {}

  /** A duty is due soon and not yet done. */
  record Warned(Deadline deadline, Instant at) implements Finding {}

  /** A duty was done in time. */
  record Met(Deadline deadline, Instant at) implements Finding {}

  /**
   * A duty was not done in time.
   *
   * @param penalty the penalty row that the miss leads to at the complaint's severity
   */
  record Missed(Deadline deadline, Instant at, @Nullable ClauseId penalty) implements Finding {}

  /** The next post up is told of a miss. */
  record Escalated(Deadline deadline, Escalation escalation) implements Finding {}

  /** A duty is no longer owed. */
  record Lifted(Deadline deadline, Instant at) implements Finding {}
}
