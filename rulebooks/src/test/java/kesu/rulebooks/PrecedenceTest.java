package kesu.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import org.junit.jupiter.api.Test;

class PrecedenceTest {
  private static final Precedence TABLE = R1.BOOK.precedence();

  private static ClauseId clause(String id) {
    return R1.clause(id);
  }

  @Test
  @Clause({"R1-P2", "R1-P3", "R1-T40"})
  void theGraverRowTakesThePlaceOfTheLighter() {
    assertThat(TABLE.takesPlaceOf(clause("R1-P3"), clause("R1-P2"))).isTrue();
    assertThat(TABLE.takesPlaceOf(clause("R1-P2"), clause("R1-T40"))).isTrue();
    assertThat(TABLE.takesPlaceOf(clause("R1-P2"), clause("R1-P3"))).isFalse();
  }

  @Test
  @Clause("R1-T39")
  void escalationIsPenalisedOnTopOfAFaultInHandlingOnly() {
    assertThat(TABLE.allows(clause("R1-T39"), List.of())).isFalse();
    assertThat(TABLE.allows(clause("R1-T39"), List.of(clause("R1-P2")))).isFalse();
    assertThat(TABLE.allows(clause("R1-T39"), List.of(clause("R1-T38")))).isTrue();
    assertThat(TABLE.allows(clause("R1-T36"), List.of())).isTrue();
  }

  @Test
  @Clause({"R1-D8", "R1-D9"})
  void silenceOnOneHandOverIsOneFault() {
    assertThat(TABLE.sameSilence(clause("R1-D8")))
        .containsExactlyInAnyOrder(clause("R1-D8"), clause("R1-D9"));
    assertThat(TABLE.sameSilence(clause("R1-D9")))
        .containsExactlyInAnyOrder(clause("R1-D8"), clause("R1-D9"));
    assertThat(TABLE.sameSilence(clause("R1-D10"))).containsExactly(clause("R1-D10"));
  }
}
