package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.ReportLevel;
import org.jspecify.annotations.Nullable;

/**
 * The feedback form went up a level (R1-D1, R1-D2a, R1-D2b, R1-D23, R1-D24). Its content stays
 * where it is kept.
 *
 * @param level the level it went to
 * @param formVersion the version of the form that went up; null if none did, as when the store head
 *     is only told, and in events of earlier releases
 * @param at the instant at which it happened
 * @param by the actor
 */
public record ReportSent(ReportLevel level, @Nullable Integer formVersion, Instant at, Actor by)
    implements Lifecycle {
  /** The form went up without its version being known. */
  public ReportSent(ReportLevel level, Instant at, Actor by) {
    this(level, null, at, by);
  }
}
