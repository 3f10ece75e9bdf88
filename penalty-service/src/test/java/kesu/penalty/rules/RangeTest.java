package kesu.penalty.rules;

import static kesu.penalty.rules.Sample.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import kesu.terms.Measure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTest {
  private static boolean within(String clause, @Nullable Measure measure, @Nullable String points) {
    return Range.judge(row(clause), measure, points == null ? null : new BigDecimal(points))
        instanceof Range.Within;
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
    assertThat(within(clause, measure, null)).isEqualTo(within);
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
    assertThat(within(clause, measure, points)).isEqualTo(within);
  }

  @Test
  void whatTheRowFixesNeedNotBeNamed() {
    assertThat(Range.judge(row("R1-P3"), null, null))
        .isEqualTo(new Range.Within(Measure.WRITTEN_GUIDANCE, BigDecimal.valueOf(5)));
  }

  @Test
  void aRangeAndT41NeedAPersonToSetTheMeasure() {
    assertThat(Range.judge(row("R1-T08"), null, null))
        .isEqualTo(new Range.MeasureMissing(List.of("ORAL_GUIDANCE", "WRITTEN_GUIDANCE")));
    assertThat(Range.judge(row("R1-T41"), null, null))
        .isEqualTo(
            new Range.MeasureMissing(
                List.of(
                    "STATEMENT_OF_REASONS",
                    "ORAL_GUIDANCE",
                    "WRITTEN_GUIDANCE",
                    "DECISION_DAY_GUIDANCE")));
    assertThat(within("R1-T41", Measure.DECISION_DAY_GUIDANCE, null)).isTrue();
  }
}
