package kesu.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FinishTest {
  private static final Instant HANDED_OVER = Instant.parse("2026-03-02T02:00:00Z");
  private static final Instant NOW = Instant.parse("2026-03-03T02:00:00Z");

  @Test
  void d11FinishedNowButNotLater() {
    assertThat(Finish.of(NOW.minusMillis(1), HANDED_OVER, NOW))
        .isEqualTo(new Finish.At(NOW.minusMillis(1)));
    assertThat(Finish.of(NOW, HANDED_OVER, NOW)).isEqualTo(new Finish.At(NOW));
    assertThat(Finish.of(NOW.plusMillis(1), HANDED_OVER, NOW)).isEqualTo(new Finish.InFuture(NOW));
  }

  @Test
  void d11FinishedAtTheHandOverButNotBefore() {
    assertThat(Finish.of(HANDED_OVER.minusMillis(1), HANDED_OVER, NOW))
        .isEqualTo(new Finish.BeforeHandOver(HANDED_OVER));
    assertThat(Finish.of(HANDED_OVER, HANDED_OVER, NOW)).isEqualTo(new Finish.At(HANDED_OVER));
    assertThat(Finish.of(HANDED_OVER.plusMillis(1), HANDED_OVER, NOW))
        .isEqualTo(new Finish.At(HANDED_OVER.plusMillis(1)));
  }

  @Test
  void d11FinishedNowWhereNothingIsSaidAndInWholeMilliseconds() {
    assertThat(Finish.of(null, HANDED_OVER, NOW)).isEqualTo(new Finish.At(NOW));
    assertThat(Finish.of(HANDED_OVER.plusNanos(1_999_999), HANDED_OVER, NOW))
        .isEqualTo(new Finish.At(HANDED_OVER.plusMillis(1)));
  }
}
