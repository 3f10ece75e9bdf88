package kesu.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kesu.terms.Clause;
import kesu.terms.Ground;
import kesu.terms.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityRulesTest {
  @ParameterizedTest
  @CsvSource({
    "false, false, false, false, false, ORDINARY, R1-S",
    "true, false, false, false, false, MAJOR, R1-S1",
    "false, true, false, false, false, MAJOR, R1-S2",
    "false, false, true, false, false, MAJOR, R1-S3",
    "false, false, false, true, false, CRISIS, R1-S4",
    "false, false, false, false, true, ORDINARY, R1-S",
    "false, true, false, false, true, MAJOR, R1-S2",
    "true, true, true, false, false, MAJOR, R1-S1 R1-S2 R1-S3",
    "true, true, true, true, false, CRISIS, R1-S1 R1-S2 R1-S3 R1-S4"
  })
  @Clause({"R1-S", "R1-S1", "R1-S2", "R1-S3", "R1-S4", "R1-I3"})
  void theGravestClauseDecidesAndEveryOneThatAppliesIsCited(
      boolean repeated,
      boolean outside,
      boolean media,
      boolean incident,
      boolean harm,
      Severity severity,
      String clauses) {
    SeverityFinding finding =
        R1.BOOK.severity().judge(new SeverityFacts(repeated, outside, media, incident, harm));
    assertThat(finding.severity()).isEqualTo(severity);
    assertThat(finding.grounds().stream().map(ground -> ground.clause().value()))
        .containsExactly(clauses.split(" "));
  }

  @Test
  @Clause("R1-S3")
  void aGroundSaysRulebookVersionInputAndOutcome() {
    SeverityFinding finding =
        R1.BOOK.severity().judge(new SeverityFacts(false, false, true, false, false));
    assertThat(finding.grounds())
        .containsExactly(
            new Ground(
                "R1", "2006", R1.clause("R1-S3"), Map.of("NEGATIVE_MEDIA", "true"), "MAJOR"));
  }
}
