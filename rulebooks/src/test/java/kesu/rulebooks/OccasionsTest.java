package kesu.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kesu.terms.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccasionsTest {
  @ParameterizedTest
  @CsvSource({
    "ESCALATED_OR_EXPOSED, R1-T39",
    "OUT_OF_CONTROL, R1-P1",
    "LATE_AND_OUT_OF_CONTROL, R1-P3",
    "PRAISED_IN_WRITING, R1-W1",
    "DEPARTMENT_PRAISED_IN_WRITING, R1-W2",
    "EXPOSURE_AVERTED, R1-W3"
  })
  @Clause({"R1-T39", "R1-P1", "R1-P3", "R1-W1", "R1-W2", "R1-W3"})
  void anOccasionLeadsToTheRowThatTheTableNames(Occasion occasion, String clause) {
    assertThat(R1.BOOK.occasions().clause(occasion)).isEqualTo(R1.clause(clause));
  }

  @Test
  void anotherRowAppliesFromItsDay(@TempDir Path temp) {
    PlantedFolder folder =
        PlantedFolder.copyOfR1(temp)
            .dated("occasions.csv")
            .replace("occasions.csv", "PRAISED_IN_WRITING", ",,$", ",,2026-01-01")
            .append(
                "occasions.csv",
                "PRAISED_IN_WRITING",
                Map.of("R1-W1", "R1-W3", ",2026-01-01$", "2026-01-01,"));
    Rulebooks rulebooks = Rulebooks.load(List.of(folder.path()));
    Instant newYear = Instant.parse("2025-12-31T16:00:00Z");
    assertThat(praised(rulebooks, newYear.minusSeconds(1))).isEqualTo("R1-W1");
    assertThat(praised(rulebooks, newYear)).isEqualTo("R1-W3");
  }

  private static String praised(Rulebooks rulebooks, Instant at) {
    return rulebooks.inForce("R1", at).occasions().clause(Occasion.PRAISED_IN_WRITING).value();
  }
}
