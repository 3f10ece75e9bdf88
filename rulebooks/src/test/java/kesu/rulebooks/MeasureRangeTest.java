package kesu.rulebooks;

import static kesu.terms.Measure.DECISION_DAY_GUIDANCE;
import static kesu.terms.Measure.ORAL_GUIDANCE;
import static kesu.terms.Measure.STATEMENT_OF_REASONS;
import static kesu.terms.Measure.WRITTEN_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import kesu.terms.Clause;
import kesu.terms.Measure;
import kesu.terms.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureRangeTest {
  @Test
  void theLadderRunsFromLightToHeavy() {
    assertThat(Measure.values())
        .containsExactly(
            STATEMENT_OF_REASONS, ORAL_GUIDANCE, WRITTEN_GUIDANCE, DECISION_DAY_GUIDANCE);
  }

  @ParameterizedTest
  @CsvSource({
    // fixed
    "R1-T23, STATEMENT_OF_REASONS, 0, true",
    "R1-T23, ORAL_GUIDANCE, 0, false",
    "R1-T23, STATEMENT_OF_REASONS, 1, false",
    // oral to written
    "R1-T38, STATEMENT_OF_REASONS, 0, false",
    "R1-T38, ORAL_GUIDANCE, 0, true",
    "R1-T38, WRITTEN_GUIDANCE, 0, true",
    "R1-T38, DECISION_DAY_GUIDANCE, 0, false",
    // at most oral guidance and 2 points
    "R1-P2, STATEMENT_OF_REASONS, 0, true",
    "R1-P2, ORAL_GUIDANCE, 1, true",
    "R1-P2, ORAL_GUIDANCE, 2, true",
    "R1-P2, ORAL_GUIDANCE, 3, false",
    "R1-P2, ORAL_GUIDANCE, -1, false",
    "R1-P2, WRITTEN_GUIDANCE, 2, false",
    "R1-T40, ORAL_GUIDANCE, 2, true",
    "R1-T40, WRITTEN_GUIDANCE, 0, false",
    // exactly written guidance and 5 points
    "R1-P3, WRITTEN_GUIDANCE, 4, false",
    "R1-P3, WRITTEN_GUIDANCE, 5, true",
    "R1-P3, WRITTEN_GUIDANCE, 6, false",
    "R1-P3, ORAL_GUIDANCE, 5, false",
    // a person sets the measure, the table names no points
    "R1-T41, STATEMENT_OF_REASONS, 0, true",
    "R1-T41, DECISION_DAY_GUIDANCE, 0, true",
    "R1-T41, DECISION_DAY_GUIDANCE, 1, false"
  })
  @Clause({"R1-T23", "R1-T38", "R1-T40", "R1-T41", "R1-P2", "R1-P3"})
  void aDecisionLiesWithinItsRowOrNot(
      String clause, Measure measure, BigDecimal points, boolean within) {
    assertThat(R1.penalty(clause).range().contains(measure, points)).isEqualTo(within);
  }

  @Test
  void whereTheRowSaysWholePointsAFractionLiesOutside() {
    BigDecimal two = BigDecimal.TWO;
    MeasureRange any =
        new MeasureRange(STATEMENT_OF_REASONS, ORAL_GUIDANCE, BigDecimal.ZERO, two, false);
    MeasureRange whole =
        new MeasureRange(STATEMENT_OF_REASONS, ORAL_GUIDANCE, BigDecimal.ZERO, two, true);
    BigDecimal fraction = new BigDecimal("1.5");
    assertThat(any.contains(ORAL_GUIDANCE, fraction)).isTrue();
    assertThat(whole.contains(ORAL_GUIDANCE, fraction)).isFalse();
    assertThat(whole.contains(ORAL_GUIDANCE, new BigDecimal("1.0"))).isTrue();
    assertThat(whole.objection(ORAL_GUIDANCE, fraction).orElseThrow().en()).contains("whole");
  }

  @Test
  @Clause("R1-T38")
  void anObjectionSaysWhatWasFoundAndWhatIsAllowed() {
    Text objection =
        R1.penalty("R1-T38").objection(DECISION_DAY_GUIDANCE, BigDecimal.ZERO).orElseThrow();
    assertThat(objection.zh()).contains("决定日指导", "口头指导", "书面指导");
    assertThat(objection.en()).contains("decision-day", "oral", "written");
  }
}
