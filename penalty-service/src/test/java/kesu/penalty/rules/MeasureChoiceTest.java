package kesu.penalty.rules;

import static kesu.penalty.rules.Sample.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import kesu.defaults.decisions.Refusal;
import kesu.terms.Clause;
import kesu.terms.Measure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureChoiceTest {
  private static boolean isAllowed(
      String clause, @Nullable Measure measure, @Nullable String points) {
    return MeasureChoice.of(row(clause), measure, points == null ? null : new BigDecimal(points))
        instanceof MeasureChoice.Allowed;
  }

  @ParameterizedTest
  @CsvSource({
    "R1-T08, STATEMENT_OF_REASONS, false",
    "R1-T08, ORAL_GUIDANCE, true",
    "R1-T08, WRITTEN_GUIDANCE, true",
    "R1-T08, DECISION_DAY_GUIDANCE, false",
    "R1-T23, STATEMENT_OF_REASONS, true",
    "R1-T23, ORAL_GUIDANCE, false",
    "R1-T36, STATEMENT_OF_REASONS, false",
    "R1-T36, ORAL_GUIDANCE, true",
    "R1-T36, WRITTEN_GUIDANCE, false",
    "R1-T39, ORAL_GUIDANCE, false",
    "R1-T39, WRITTEN_GUIDANCE, true",
    "R1-T39, DECISION_DAY_GUIDANCE, true",
    "R1-P2, STATEMENT_OF_REASONS, true",
    "R1-P2, ORAL_GUIDANCE, true",
    "R1-P2, WRITTEN_GUIDANCE, false"
  })
  void theMeasureMustLieWithinTheRowBothEndsIncluded(
      String clause, Measure measure, boolean within) {
    assertThat(isAllowed(clause, measure, null)).isEqualTo(within);
  }

  @ParameterizedTest
  @CsvSource({
    "R1-P2, ORAL_GUIDANCE, -1, false",
    "R1-P2, ORAL_GUIDANCE, 0, true",
    "R1-P2, ORAL_GUIDANCE, 1, true",
    "R1-P2, ORAL_GUIDANCE, 2, true",
    "R1-P2, ORAL_GUIDANCE, 2.1, false",
    "R1-P3, WRITTEN_GUIDANCE, 4, false",
    "R1-P3, WRITTEN_GUIDANCE, 5, true",
    "R1-P3, WRITTEN_GUIDANCE, 6, false",
    "R1-T36, ORAL_GUIDANCE, 0, true",
    "R1-T36, ORAL_GUIDANCE, 1, false"
  })
  void pointsMustLieWithinTheRow(String clause, Measure measure, String points, boolean within) {
    assertThat(isAllowed(clause, measure, points)).isEqualTo(within);
  }

  @Test
  @Clause("R1-P3")
  void aMeasureThatTheRowFixesNeedNotBeNamed() {
    assertThat(MeasureChoice.of(row("R1-P3"), null, null))
        .isEqualTo(new MeasureChoice.Allowed(Measure.WRITTEN_GUIDANCE, BigDecimal.valueOf(5)));
  }

  @Test
  @Clause({"R1-T08", "R1-T41"})
  void aRangeAndARowWithoutAMeasureNeedAPersonToSetIt() {
    assertMissing("R1-T08", "ORAL_GUIDANCE", "WRITTEN_GUIDANCE");
    assertMissing(
        "R1-T41",
        "STATEMENT_OF_REASONS",
        "ORAL_GUIDANCE",
        "WRITTEN_GUIDANCE",
        "DECISION_DAY_GUIDANCE");
    assertThat(isAllowed("R1-T41", Measure.DECISION_DAY_GUIDANCE, null)).isTrue();
  }

  private static void assertMissing(String clause, String... accepted) {
    Refusal refusal = refusal(clause, null, null);
    assertThat(refusal.code()).isEqualTo("measure-missing");
    assertThat(refusal.field()).isEqualTo("measure");
    assertThat(refusal.accepted()).containsExactly(accepted);
  }

  @Test
  @Clause("R1-P2")
  void theFieldAtFaultIsNamedWithItsRange() {
    Refusal tooMany = refusal("R1-P2", Measure.ORAL_GUIDANCE, new BigDecimal("2.1"));
    assertThat(tooMany.field()).isEqualTo("points");
    assertThat(tooMany.accepted()).containsExactly("0", "2");
    Refusal tooGrave = refusal("R1-P2", Measure.WRITTEN_GUIDANCE, new BigDecimal("2.1"));
    assertThat(tooGrave.field()).isEqualTo("measure");
    assertThat(tooGrave.accepted()).containsExactly("STATEMENT_OF_REASONS", "ORAL_GUIDANCE");
  }

  private static Refusal refusal(
      String clause, @Nullable Measure measure, @Nullable BigDecimal points) {
    MeasureChoice choice = MeasureChoice.of(row(clause), measure, points);
    assertThat(choice).isInstanceOf(MeasureChoice.Refused.class);
    return ((MeasureChoice.Refused) choice).refusal();
  }
}
