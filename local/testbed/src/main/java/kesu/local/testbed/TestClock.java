package kesu.local.testbed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that passes only when a test lets it. */
public final class TestClock implements InstantSource {
  /** The first instant of every test: a Monday morning in Beijing, in whole milliseconds. */
  public static final Instant START = Instant.parse("2026-03-02T01:30:00Z");

  private volatile Instant now = START;

  @Override
  public Instant instant() {
    return now;
  }

  /** Lets time pass; returns the instant reached. */
  public synchronized Instant pass(Duration duration) {
    now = now.plus(duration);
    return now;
  }
}
