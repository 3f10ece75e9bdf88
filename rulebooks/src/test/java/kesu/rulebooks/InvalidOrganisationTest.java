package kesu.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One planted mistake for every check of the organisation chart. */
class InvalidOrganisationTest {
  private static InvalidRulebook refusal(PlantedFolder folder) {
    return catchThrowableOfType(
        InvalidRulebook.class, () -> Organisation.load(folder.path(), R1.BOOK));
  }

  @Test
  void theSampleItselfCanBeGivenAsAFolder(@TempDir Path temp) {
    Path folder = PlantedFolder.copyOfSampleOrganisation(temp).path();
    assertThat(Organisation.load(folder, R1.BOOK).branches())
        .isEqualTo(Organisation.sample(R1.BOOK).branches());
  }

  @ParameterizedTest(name = "{0} {1}: {2} → {3}")
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          stores.csv, bj-xd, ",bj,", ",gz,", gz, in column branch
          departments.csv, bj-logistics, ",logistics,", ",haulage,", haulage, in column kind
          departments.csv, bj-logistics, ",bj,none", ",none,none", none / none, as the level BRANCH of logistics asks
          departments.csv, bj-zgc-store, ",bj,bj-zgc", ",sh,bj-zgc", sh / bj-zgc, as the level STORE of store asks
          departments.csv, bj-xd-store, bj-xd-store, bj-zgc-store, bj-zgc-store, a code that no row above has
          holders.csv, E1001, head-office-complaints-manager, chief, chief, in column post
          holders.csv, E1001, ",head-office,", ",hq,", hq, in column department
          holders.csv, E1001, ",head-office,", ",bj-logistics,", bj-logistics, a department of the kind that has the post
          holders.csv, E1001, 2006-01-01, soon, soon, a date such as
          """)
  void aBadCellIsNamedWithFileRowFoundAndExpected(
      String file,
      String key,
      String expression,
      String by,
      String found,
      String expected,
      @TempDir Path temp) {
    PlantedFolder folder = PlantedFolder.copyOfSampleOrganisation(temp);
    int row = folder.row(file, key);
    assertThat(refusal(folder.replace(file, key, expression, by)))
        .hasMessageContaining("第 " + row + " 行")
        .hasMessageContaining(file + " row " + row + ": found '" + found + "'")
        .hasMessageContaining(expected);
  }

  @Test
  void aBranchWithoutOneOfItsDepartmentsIsAGap(@TempDir Path temp) {
    assertThat(
            refusal(
                PlantedFolder.copyOfSampleOrganisation(temp)
                    .drop("departments.csv", "sh-advertising")))
        .hasMessageContaining("departments.csv: found '0 × advertising @ sh'");
  }

  @ParameterizedTest
  @CsvSource({"2024-07-02, no gap after row", "2024-06-30, no overlap in time with row"})
  void aPostPassesOnWithoutADayBetweenOrTwice(String from, String expected, @TempDir Path temp) {
    PlantedFolder folder = PlantedFolder.copyOfSampleOrganisation(temp);
    String successor =
        folder.lines("holders.csv").stream()
            .filter(line -> line.endsWith("bj-logistics,2024-07-01,"))
            .findFirst()
            .orElseThrow();
    String person = successor.substring(0, successor.indexOf(','));
    int row = folder.row("holders.csv", person);
    assertThat(refusal(folder.replace("holders.csv", person, "2024-07-01", from)))
        .hasMessageContaining("holders.csv row " + row)
        .hasMessageContaining(expected);
  }

  @Test
  void aHeadThatNobodySucceedsIsAGap(@TempDir Path temp) {
    PlantedFolder folder = PlantedFolder.copyOfSampleOrganisation(temp);
    assertThat(refusal(folder.replace("holders.csv", "E1001", ",$", ",2026-01-01")))
        .hasMessageContaining("holders.csv row 2")
        .hasMessageContaining("somebody who holds head-office-complaints-manager in head-office");
  }
}
