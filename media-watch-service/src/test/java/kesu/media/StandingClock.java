package kesu.media;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Time that stands still. */
@Component
@Primary
class StandingClock implements InstantSource {
  private static final Instant NOW = Instant.parse("2026-03-05T02:00:00Z");

  @Override
  public Instant instant() {
    return NOW;
  }
}
