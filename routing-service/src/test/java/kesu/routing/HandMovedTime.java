package kesu.routing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that moves only when a test moves it. */
final class HandMovedTime implements InstantSource {
  static final Instant START = Instant.parse("2026-03-02T02:00:00Z");
  private volatile Instant now = START;

  @Override
  public Instant instant() {
    return now;
  }

  synchronized void pass(Duration time) {
    now = now.plus(time);
  }
}
