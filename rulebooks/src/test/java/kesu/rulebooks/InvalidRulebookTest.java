package kesu.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One planted mistake for every kind of check: the message leads a rule owner to it. */
class InvalidRulebookTest {
  private static InvalidRulebook refusal(PlantedFolder folder) {
    return catchThrowableOfType(
        InvalidRulebook.class, () -> Rulebooks.load(List.of(folder.path())));
  }

  @ParameterizedTest(name = "{0} {1}: {2} → {3}")
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          # unknown words
          deadlines.csv, R1-D7, RECEIVED_BY_CUSTOMER_SERVICE, SOMETIME, SOMETIME, one of COMPLAINT_RECEIVED
          deadlines.csv, R1-D9, HANDLING_REPORTED;, HANDLED;, HANDLED, one of REPORT_RECORDED
          deadlines.csv, R1-D7, ORDINARY;MAJOR, SMALL;MAJOR, SMALL, one of ORDINARY
          deadlines.csv, R1-D7, ",no,CON", ",perhaps,CON", perhaps, one of
          severity.csv, R1-S4, CRISIS, TERRIBLE, TERRIBLE, one of ORDINARY
          reasons.csv, R1-T01, 提交理由书, 批评, 批评, one of 提交理由书
          reasons.csv, R1-T06, range, about, about, one of at-most
          rewards.csv, R1-W1, 口头表扬, 奖金, 奖金, one of
          exposure-thresholds.csv, R1-S3, PRESS;, PAPER;, PAPER, one of PRESS
          gates.csv, R1-S5, CUSTOMER_ACCEPTS, HOPE, HOPE, one of ALL_RESULTS_REPORTED
          form-fields.csv, R1-C6, HEAD_OFFICE;, MOON;, MOON, one of STORE_HEAD
          occasions.csv, PRAISED_IN_WRITING, PRAISED_IN_WRITING, THANKED, THANKED, one of ESCALATED_OR_EXPOSED
          incidents.csv, OTHER, ",asked,asked", ",perhaps,asked", perhaps, one of
          groups.csv, R1-O11, HEAD, CHIEF, CHIEF, one of HEAD
          tasks.csv, emergency-money, STORE, SHOP, SHOP, one of STORE
          conditions.csv, HOSPITAL, ",text,", ",word,", word, one of must
          claims.csv, LOSS_REPORTED, "R1-D5,none", "R1-D5,SOON", SOON, one of URGENTLY_REPORTED
          permissions.csv, close, ",BRANCH,", ",TOWN,", TOWN, one of ALL
          # dangling references
          groups.csv, R1-O11, store-head, chief, chief, in column post
          tasks.csv, emergency-money, chief-accountant, security-manager, security-manager, in column posts
          tasks.csv, restrain, SECURITY_DISPUTE;, NOISE;, NOISE, in column kinds
          tasks.csv, emergency-money, CONSENT_OF_BRANCH_HEAD, CONSENT, CONSENT, in column conditions
          conditions.csv, HOSPITAL, ",none,", ",store-head,", store-head, none in column posts
          conditions.csv, CONSENT_OF_BRANCH_HEAD, ",branch-general-manager,", ",none,", none, the posts that must consent
          deadlines.csv, R1-D7, ",R1-P2,", ",R1-P9,", R1-P9, in column penalty_when_missed
          deadlines.csv, R1-D7, ",customer-service,", ",complaints,", complaints, in column owed_by
          deadlines.csv, R1-D7, customer-service-manager, chief, chief, in column owed_by_post
          deadlines.csv, R1-D7, branch-general-manager;, chief;, chief, in column escalates_to
          reasons.csv, R1-T23, ",logistics/store,", ",logistics/haulage,", haulage, in column departments
          reasons.csv, R1-T23, "logistics-manager/store-head", "logistics-manager/chief", chief, in column persons
          penalties.csv, R1-P1, ",head-office,", ",heaven,", heaven, in column imposed_by
          precedence.csv, R1-P3, takes-place-of, beats, beats, one of takes-place-of
          precedence.csv, R1-D9, R1-D8, R1-T36, R1-T36, one of R1-D1
          silence.csv, R1-D8, acceptance, refusal, refusal, one of acceptance
          reasons.csv, R1-T07, ",purchasing-manager,", ",chief,", chief, in column persons
          departments.csv, logistics, logistics-manager, chief, chief, in column head
          departments.csv, manufacturer, ",purchasing,yes", ",makers,yes", makers, in column answered_for_by
          posts.csv, logistics-clerk, ",logistics,", ",haulage,", haulage, in column department
          posts.csv, logistics-clerk, ",logistics-manager,", ",chief,", chief, in column reports_to
          permissions.csv, close, customer-service-agent, chief, chief, in column posts
          exposure-notices.csv, R1-M, customer-service-manager, chief, chief, in column posts
          form-fields.csv, R1-C6, customer-service-manager, chief, chief, in column owed_by
          gates.csv, R1-C4, R1-C4, R1-C99, R1-C99, a clause that this rulebook has
          occasions.csv, PRAISED_IN_WRITING, R1-W1, R1-T39, R1-T39, "one of R1-W1, R1-W2, R1-W3 in column clause"
          occasions.csv, ESCALATED_OR_EXPOSED, R1-T39, R1-W1, R1-W1, one of R1-T01
          # missing and malformed cells
          deadlines.csv, R1-D7, ",PT1H,", ",,", nothing, a value in column due
          deadlines.csv, R1-D7, ",PT1H,", ",1 hour,", 1 hour, a duration such as PT48H
          deadlines.csv, R1-D7, ",PT1H,", ",PT0H,", PT0H, a duration above zero
          deadlines.csv, R1-D7, ",PT15M,", ",PT1H,", PT1H, shorter than the deadline
          deadlines.csv, R1-D8, ",none,HAND", ",store-head,HAND", store-head, none in column owed_by_post
          deadlines.csv, R1-D7, ",customer-service-manager,REC", ",none,REC", none, a post in column owed_by_post
          reasons.csv, R1-T07, ",Quality of the goods,", ",,", nothing, a value in column name_en
          penalties.csv, R1-P3, ",5,", ",five,", five, a whole number
          penalties.csv, R1-P3, "fixed,,", "fixed,50,", 50, a fine from less to more
          exposure-thresholds.csv, R1-S3, ",2,", ",0,", 0, at least 1
          reasons.csv, R1-T06, "提交理由书,书面指导", "书面指导,提交理由书", 书面指导, a range from lighter to heavier
          reasons.csv, R1-T41, "none,none", "口头指导,none", 口头指导, because a person sets it
          reasons.csv, R1-T15, advertising;store, advertising;security;store, security, one to four departments
          permissions.csv, close, customer-service-agent;, ;, ;, without repetition
          posts.csv, logistics-manager, branch-general-manager, logistics-manager, logistics-manager, a chain of superiors that ends
          departments.csv, logistics, logistics-manager, store-head, store-head, a post of logistics itself
          """)
  void aBadCellIsNamedWithFileRowFoundAndExpected(
      String file,
      String key,
      String expression,
      String by,
      String found,
      String expected,
      @TempDir Path temp) {
    PlantedFolder folder = PlantedFolder.copyOfR1(temp);
    int row = folder.row(file, key);
    assertThat(refusal(folder.replace(file, key, expression, by)))
        .hasMessageContaining("规章文件有误")
        .hasMessageContaining("第 " + row + " 行")
        .hasMessageContaining("/" + file + " row " + row + ": found ")
        .hasMessageContaining(found)
        .hasMessageContaining(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "severity.csv, R1-S1, a row for REPEATED_UNSOLVED",
    "permissions.csv, close, a row for close",
    "occasions.csv, EXPOSURE_AVERTED, a row for EXPOSURE_AVERTED",
    "exposure.csv, R1-M, a row for INTERNAL_TIP NEGATIVE"
  })
  void aCaseThatNoRowAnswersIsAGap(String file, String key, String expected, @TempDir Path temp) {
    assertThat(refusal(PlantedFolder.copyOfR1(temp).drop(file, key)))
        .hasMessageContaining(file + ": found nothing, expected " + expected)
        .hasMessageContaining("空缺");
  }

  @Test
  void aTableWithoutRowsIsAGap(@TempDir Path temp) {
    PlantedFolder folder = PlantedFolder.copyOfR1(temp);
    folder.write("gates.csv", folder.lines("gates.csv").subList(0, 1));
    assertThat(refusal(folder)).hasMessageContaining("gates.csv: found nothing, expected at least");
  }

  @Test
  void aMissingFileIsNamed(@TempDir Path temp) throws IOException {
    PlantedFolder folder = PlantedFolder.copyOfR1(temp);
    Files.delete(temp.resolve("deadlines.csv"));
    assertThat(refusal(folder)).hasMessageContaining("deadlines.csv: found nothing");
  }

  @Test
  void anUnknownColumnIsNamed(@TempDir Path temp) {
    PlantedFolder folder =
        PlantedFolder.copyOfR1(temp)
            .header("deadlines.csv", header -> header.replace("warn_before", "warning"));
    assertThat(refusal(folder))
        .hasMessageContaining("deadlines.csv row 1: found 'clause,")
        .hasMessageContaining("the columns clause,");
  }

  @Test
  void aRowWithACellTooFewIsNamed(@TempDir Path temp) {
    PlantedFolder folder = PlantedFolder.copyOfR1(temp).replace("gates.csv", "R1-S5", ",$", "");
    assertThat(refusal(folder)).hasMessageContaining("gates.csv row 3: found '5 cells'");
  }

  @Test
  void aDuplicateIdIsNamed(@TempDir Path temp) {
    PlantedFolder folder =
        PlantedFolder.copyOfR1(temp).append("deadlines.csv", "R1-D7", Map.of("PT1H", "PT2H"));
    assertThat(refusal(folder))
        .hasMessageContaining(lastClock(folder) + ": found 'R1-D7', expected no duplicate: row 9");
  }

  private static String lastClock(PlantedFolder folder) {
    return "deadlines.csv row " + folder.lines("deadlines.csv").size();
  }

  @Test
  void aClauseOfTwoTablesIsNamed(@TempDir Path temp) {
    PlantedFolder folder =
        PlantedFolder.copyOfR1(temp).append("clauses.csv", "R1-S5", Map.of("R1-S5", "R1-S1"));
    assertThat(refusal(folder))
        .hasMessageContaining("found 'R1-S1', expected a clause id that no other row or table has");
  }

  private static PlantedFolder handlingReportUntilAndFrom(Path temp, String until, String from) {
    return PlantedFolder.copyOfR1(temp)
        .dated("deadlines.csv")
        .replace("deadlines.csv", "R1-D9", ",,$", ",," + until)
        .append("deadlines.csv", "R1-D9", Map.of(",,[0-9-]*$", "," + from + ","));
  }

  @Test
  void aDayWithoutTheClauseIsAGapInTime(@TempDir Path temp) {
    PlantedFolder folder = handlingReportUntilAndFrom(temp, "2026-01-01", "2026-01-02");
    assertThat(refusal(folder))
        .hasMessageContaining(lastClock(folder) + ": found 'R1-D9 from 2026-01-02'")
        .hasMessageContaining("expected no gap in time after row 11: from 2026-01-01");
  }

  @Test
  void aDayWithTwoRowsIsAnOverlapInTime(@TempDir Path temp) {
    PlantedFolder folder = handlingReportUntilAndFrom(temp, "2026-01-01", "2025-12-31");
    assertThat(refusal(folder))
        .hasMessageContaining(lastClock(folder) + ": found 'R1-D9 from 2025-12-31'")
        .hasMessageContaining("expected no overlap in time with row 11");
  }

  @Test
  void aPenaltyThatEndsBeforeItsClockIsADanglingReference(@TempDir Path temp) {
    PlantedFolder folder =
        PlantedFolder.copyOfR1(temp)
            .dated("penalties.csv")
            .replace("penalties.csv", "R1-P2", ",,$", ",,2026-01-01");
    folder.write("precedence.csv", folder.lines("precedence.csv").subList(0, 1));
    assertThat(refusal(folder))
        .hasMessageContaining("deadlines.csv row 9: found 'R1-P2'")
        .hasMessageContaining("in column penalty_when_missed");
  }

  @Test
  void twoVersionsFromTheSameDayOverlap(@TempDir Path temp) {
    PlantedFolder folder =
        PlantedFolder.copyOfR1(temp).replace("rulebook.csv", "R1", "R1,2006,", "R1,2007,");
    assertThat(refusal(folder))
        .hasMessageContaining(
            "found '2007 from 2006-01-01', expected another day than version 2006");
  }

  @Test
  void aFileThatIsNotUtf8IsNamed(@TempDir Path temp) throws IOException {
    PlantedFolder folder = PlantedFolder.copyOfR1(temp);
    Files.write(
        temp.resolve("gates.csv"),
        "clause,gate,text_zh,text_en,source\n客诉".getBytes(Charset.forName("GBK")));
    assertThat(refusal(folder)).hasMessageContaining("gates.csv").hasMessageContaining("UTF-8");
  }
}
