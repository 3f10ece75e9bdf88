package kesu.defaults.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final Instant ORIGIN = Instant.parse("2026-03-02T00:00:00Z");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void atSpeedOneFromItsOwnOriginItIsTheMachinesTimeInWholeMilliseconds() {
    Instant now = Instant.parse("2026-03-02T01:30:00.123456789Z");
    Timeline line = new Timeline(() -> now, Instant.EPOCH, Instant.EPOCH, 1);
    assertThat(line.instant()).isEqualTo(Instant.parse("2026-03-02T01:30:00.123Z"));
  }

  @Test
  void anHourPassesInASecondAtSpeed3600() {
    Timeline line = new Timeline(() -> ORIGIN.plusSeconds(48), ORIGIN, START, 3600);
    assertThat(line.instant()).isEqualTo(START.plus(Duration.ofHours(48)));
    assertThat(line.during(Duration.ofMillis(500))).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void aSpeedOfZeroIsRefused() {
    assertThatThrownBy(() -> new Timeline(() -> ORIGIN, ORIGIN, START, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kesu.time.speed");
  }
}
