package kesu.local.stack;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time that the company lives in, as the services are told it.
 *
 * @param origin the machine's instant at which the line is at {@code start}
 * @param start where the line begins
 * @param speed seconds on the line per second of the machine
 */
public record TimeLine(Instant origin, Instant start, double speed) {
  /** Where the line is when the machine is at that instant. */
  public Instant at(Instant machine) {
    double passed = Duration.between(origin, machine).toMillis() * speed;
    return start.plusMillis((long) passed).truncatedTo(ChronoUnit.MILLIS);
  }

  /** How long the machine takes until so much has passed on the line. */
  public Duration onTheMachine(Duration onTheLine) {
    return Duration.ofNanos((long) (onTheLine.toNanos() / speed));
  }

  /** A line that begins now. */
  static TimeLine beginning(Instant now, double speed) {
    Instant start = now.truncatedTo(ChronoUnit.MILLIS);
    return new TimeLine(start, start, speed);
  }

  /**
   * The line that goes on where this one was left, at another speed. It is never behind what any
   * process may have seen of this one, nor behind the machine's time.
   *
   * @param stopped where this line was when everything had been stopped, so that nobody has seen
   *     more of it and it stood still since; null if that is not known: then it went on
   */
  TimeLine resumed(@Nullable Instant stopped, double newSpeed, Instant now) {
    Instant reached = stopped == null ? at(now) : stopped;
    TimeLine anew = beginning(now, newSpeed);
    return reached.isAfter(anew.start()) ? new TimeLine(anew.origin(), reached, newSpeed) : anew;
  }
}
