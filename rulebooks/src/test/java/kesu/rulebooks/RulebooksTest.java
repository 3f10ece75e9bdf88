package kesu.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulebooksTest {
  @Test
  void r1IsBuiltIn() {
    Rulebook r1 = Rulebooks.load(List.of()).inForce("R1", Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(r1.reasons().all()).hasSize(41);
    assertThat(r1.reasons().selectable()).hasSize(35);
    assertThat(r1.clocks().all()).hasSize(17);
  }
}
