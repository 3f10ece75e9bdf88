package kesu.local.stack;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The company's time as a function of the machine's time; all services are given the same.
 *
 * @param origin the machine's instant at which company time is {@code start}
 * @param start the company's instant at {@code origin}
 * @param speed seconds of company time per second of the machine
 */
public record TimeLine(Instant origin, Instant start, double speed) {
  /** Company time at an instant of the machine. */
  public Instant at(Instant machine) {
    double passed = Duration.between(origin, machine).toMillis() * speed;
    return start.plusMillis((long) passed).truncatedTo(ChronoUnit.MILLIS);
  }

  /** The duration on the machine of a duration in company time. */
  public Duration onTheMachine(Duration companyTime) {
    return Duration.ofNanos((long) (companyTime.toNanos() / speed));
  }

  /** A time line that begins now. */
  static TimeLine beginning(Instant now, double speed) {
    Instant start = now.truncatedTo(ChronoUnit.MILLIS);
    return new TimeLine(start, start, speed);
  }

  /**
   * A time line that continues this one at another speed, never behind company time that a process
   * may have seen nor behind the machine's time.
   *
   * @param stopped company time at the clean stop, standing still since; null if there was none:
   *     then it went on
   */
  TimeLine resumed(@Nullable Instant stopped, double newSpeed, Instant now) {
    Instant reached = stopped == null ? at(now) : stopped;
    TimeLine fresh = beginning(now, newSpeed);
    return reached.isAfter(fresh.start()) ? new TimeLine(fresh.origin(), reached, newSpeed) : fresh;
  }
}
