package kesu.rulebooks;

import java.time.Duration;
import java.time.ZoneId;

/** The time by which a duty must be done. */
public sealed interface Due {
  /** A duration after the start, counted around the clock. */
  record After(Duration duration) implements Due {}

  /** By midnight at the end of the day that the start falls on, in that zone. */
  record EndOfDay(ZoneId zone) implements Due {}

  /** By the time that was promised. */
  record Promised() implements Due {}
}
