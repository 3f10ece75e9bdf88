package kesu.defaults.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The company's time. It is the machine's, unless it runs faster so that a person can watch a
 * 48-hour clock run out: then it starts at an instant and passes {@code speed} times as fast. All
 * processes with the same origin, start and speed agree on it. Instants are whole milliseconds,
 * because the store keeps no finer ones.
 */
public final class Timeline implements InstantSource {
  private final InstantSource machine;
  private final Instant origin;
  private final Instant start;
  private final double speed;

  /**
   * Creates a timeline.
   *
   * @param machine the machine's time
   * @param origin the machine's instant at which the timeline is at {@code start}
   * @param start the first instant of the timeline
   * @param speed seconds on the timeline per second of the machine; more than 0
   */
  public Timeline(InstantSource machine, Instant origin, Instant start, double speed) {
    if (!(speed > 0)) {
      throw new IllegalArgumentException(
          "kesu.time.speed 是 is " + speed + ", expected a number above 0 (应大于 0)");
    }
    this.machine = machine;
    this.origin = origin;
    this.start = start;
    this.speed = speed;
  }

  @Override
  public Instant instant() {
    double passed = Duration.between(origin, machine.instant()).toMillis() * speed;
    return start.plusMillis((long) passed).truncatedTo(ChronoUnit.MILLIS);
  }

  /** The seconds that pass on this timeline in a second of the machine. */
  public double speed() {
    return speed;
  }

  /** The time that passes on this timeline while a duration passes on the machine. */
  public Duration during(Duration onTheMachine) {
    return Duration.ofMillis((long) (onTheMachine.toMillis() * speed));
  }
}
