package kesu.defaults.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The time that the company lives in. It is the machine's, unless it is run faster so that a person
 * can watch a 48-hour clock run out: then it starts at an instant and passes {@code speed} times as
 * fast. All processes given the same origin, start and speed agree on it. Instants are whole
 * milliseconds, because the store keeps no finer ones.
 */
public final class Timeline implements InstantSource {
  private final InstantSource machine;
  private final Instant origin;
  private final Instant start;
  private final double speed;

  /**
   * A time line.
   *
   * @param machine the machine's time
   * @param origin the machine's instant at which the line is at {@code start}
   * @param start where the line begins
   * @param speed how many seconds pass on the line in one of the machine's; more than 0
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

  /** How much time passes on this line while so much passes on the machine. */
  public Duration during(Duration onTheMachine) {
    return Duration.ofMillis((long) (onTheMachine.toMillis() * speed));
  }
}
