package kesu.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** Time that passes when a test says so. */
final class MovedTime implements InstantSource {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-02T01:30:00Z"));

  @Override
  public Instant instant() {
    return now.get();
  }

  Instant forward(Duration by) {
    return now.updateAndGet(at -> at.plus(by));
  }
}
