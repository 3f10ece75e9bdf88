package kesu.penalty;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Time that a test moves by hand. */
@Component
@Primary
class HandClock implements InstantSource {
  private volatile Instant now = Instant.parse("2026-03-05T02:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  synchronized void pass(Duration time) {
    now = now.plus(time);
  }
}
