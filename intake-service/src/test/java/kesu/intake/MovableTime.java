package kesu.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that a test moves by hand. */
final class MovableTime implements InstantSource {
  private volatile Instant now = Instant.parse("2026-03-02T01:30:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  synchronized Instant pass(Duration duration) {
    now = now.plus(duration);
    return now;
  }
}
