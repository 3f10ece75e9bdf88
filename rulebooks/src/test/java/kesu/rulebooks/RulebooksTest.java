package kesu.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kesu.terms.ClauseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebooksTest {
  /** The first day of 2026 in Shanghai. */
  private static final Instant NEW_YEAR = Instant.parse("2025-12-31T16:00:00Z");

  private static Due handlingReportDue(Rulebooks rulebooks, Instant at) {
    return rulebooks.inForce("R1", at).clocks().find(new ClauseId("R1-D9")).orElseThrow().due();
  }

  @Test
  void everyClauseIsWordedInBothLanguages() {
    for (ClauseRow clause : R1.BOOK.clauses().values()) {
      assertThat(clause.text().zh()).as(clause.id().value()).isNotBlank();
      assertThat(clause.text().en()).as(clause.id().value()).isNotBlank();
      assertThat(clause.source()).as(clause.id().value()).isNotBlank();
    }
    assertThat(R1.BOOK.clause(R1.clause("R1-D7")).text().zh()).contains("转交");
  }

  @Test
  void aGroundCarriesTheVersionAndRefusesAnUnknownClause() {
    assertThat(R1.BOOK.ground(R1.clause("R1-D7"), Map.of("a", "b"), "met").version())
        .isEqualTo("2006");
    assertThatThrownBy(() -> R1.BOOK.ground(R1.clause("R1-D99"), Map.of(), "met"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("R1-D99");
  }

  @Test
  void aFolderWithTheSameVersionReplacesTheBuiltInOne(@TempDir Path temp) {
    Path folder =
        PlantedFolder.copyOfR1(temp).replace("deadlines.csv", "R1-D9", "PT48H", "PT24H").path();
    assertThat(handlingReportDue(Rulebooks.load(List.of(folder)), NEW_YEAR))
        .isEqualTo(new Due.After(Duration.ofHours(24)));
  }

  @Test
  void aNewVersionIsInForceFromItsDayAndNotASecondBefore(@TempDir Path temp) {
    Path folder =
        PlantedFolder.copyOfR1(temp)
            .replace("rulebook.csv", "R1", "R1,2006,2006-01-01", "R1,2026,2026-01-01")
            .replace("deadlines.csv", "R1-D9", "PT48H", "PT24H")
            .path();
    Rulebooks rulebooks = Rulebooks.load(List.of(folder));
    assertThat(rulebooks.inForce("R1", NEW_YEAR.minusSeconds(1)).version()).isEqualTo("2006");
    assertThat(rulebooks.inForce("R1", NEW_YEAR).version()).isEqualTo("2026");
    assertThat(rulebooks.inForce("R1", NEW_YEAR.plusSeconds(1)).version()).isEqualTo("2026");
    assertThat(handlingReportDue(rulebooks, NEW_YEAR.minusSeconds(1)))
        .isEqualTo(new Due.After(Duration.ofHours(48)));
    assertThat(handlingReportDue(rulebooks, NEW_YEAR))
        .isEqualTo(new Due.After(Duration.ofHours(24)));
  }

  @Test
  void aDatedRowIsInForceFromItsDayWithinOneVersion(@TempDir Path temp) {
    Path folder =
        PlantedFolder.copyOfR1(temp)
            .dated("deadlines.csv")
            .replace("deadlines.csv", "R1-D9", ",,$", ",,2026-01-01")
            .append(
                "deadlines.csv", "R1-D9", Map.of("PT48H", "PT24H", ",2026-01-01$", "2026-01-01,"))
            .path();
    Rulebooks rulebooks = Rulebooks.load(List.of(folder));
    assertThat(handlingReportDue(rulebooks, NEW_YEAR.minusSeconds(1)))
        .isEqualTo(new Due.After(Duration.ofHours(48)));
    assertThat(handlingReportDue(rulebooks, NEW_YEAR))
        .isEqualTo(new Due.After(Duration.ofHours(24)));
    assertThat(rulebooks.inForce("R1", NEW_YEAR).clocks().all())
        .hasSameSizeAs(R1.BOOK.clocks().all());
  }

  @Test
  void aFileSavedByASpreadsheetIsReadAlike(@TempDir Path temp) throws IOException {
    Path folder = PlantedFolder.copyOfR1(temp).path();
    Path file = folder.resolve("deadlines.csv");
    Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
    assertThat(Rulebooks.load(List.of(folder)).inForce("R1", NEW_YEAR).clocks().all())
        .isEqualTo(R1.BOOK.clocks().all());
  }

  @Test
  void anotherRegulationIsAddedAsAFolder(@TempDir Path temp) {
    Path folder =
        PlantedFolder.copyOfR1(temp)
            .replace("rulebook.csv", "R1", "R1,2006,2006-01-01", "R9,1,2020-01-01")
            .path();
    Rulebooks rulebooks = Rulebooks.load(List.of(folder));
    assertThat(rulebooks.inForce("R1", NEW_YEAR).id()).isEqualTo("R1");
    assertThat(rulebooks.inForce("R9", NEW_YEAR).id()).isEqualTo("R9");
  }

  @Test
  void nothingIsJudgedByARulebookBeforeItWasInForce() {
    Rulebooks rulebooks = Rulebooks.load(List.of());
    Instant first = Instant.parse("2005-12-31T16:00:00Z");
    assertThat(rulebooks.inForce("R1", first).version()).isEqualTo("2006");
    assertThatThrownBy(() -> rulebooks.inForce("R1", first.minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2006-01-01");
    assertThatThrownBy(() -> rulebooks.inForce("R8", first))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("R8")
        .hasMessageContaining("[R1]");
  }
}
