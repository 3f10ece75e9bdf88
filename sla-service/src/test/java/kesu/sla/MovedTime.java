package kesu.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that passes when a test says so. */
final class MovedTime implements InstantSource {
  private volatile Instant now = Instant.parse("2026-03-02T01:30:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  synchronized Instant forward(Duration by) {
    now = now.plus(by);
    return now;
  }
}
