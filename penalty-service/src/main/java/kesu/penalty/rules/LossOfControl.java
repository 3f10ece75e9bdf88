package kesu.penalty.rules;

import java.time.Instant;
import kesu.terms.ClockId;
import org.jspecify.annotations.Nullable;

/**
 * An event that tells that a complaint got out of control while the branch had it.
 *
 * @param clock the clock whose miss was escalated beyond the branch; null for another kind
 */
public record LossOfControl(Kind kind, @Nullable ClockId clock, Instant at) {
  /** A kind of such an event. */
  public enum Kind {
    SEVERITY_RAISED,
    EXPOSED,
    /** A miss was escalated beyond the branch, because it was still not done. */
    ESCALATED
  }
}
