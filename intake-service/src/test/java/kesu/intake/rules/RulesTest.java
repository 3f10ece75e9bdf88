package kesu.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kesu.rulebooks.FollowUpAnswer;
import kesu.rulebooks.GateFinding;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.rulebooks.SeverityFinding;
import kesu.terms.FactKind;
import kesu.terms.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");
  private static final Rulebook R1 = Rulebooks.load(List.of()).inForce("R1", NOW);

  @ParameterizedTest
  @CsvSource({
    "REPEATED_UNSOLVED, MAJOR, R1-S1",
    "OUTSIDE_CHANNEL, MAJOR, R1-S2",
    "NEGATIVE_MEDIA, MAJOR, R1-S3",
    "INCIDENT, CRISIS, R1-S4",
    "INCLINED_TO_PUBLISH, ORDINARY, R1-S"
  })
  void r1S1ToS4EachFactHasItsSeverityAndClause(FactKind fact, Severity severity, String clause) {
    SeverityFinding finding = Severities.judge(R1, Set.of(fact));
    assertThat(finding.severity()).isEqualTo(severity);
    assertThat(finding.grounds())
        .singleElement()
        .satisfies(ground -> assertThat(ground.clause()).hasToString(clause));
  }

  @ParameterizedTest
  @CsvSource({"ORDINARY, MAJOR", "MAJOR, MAJOR", "CRISIS, CRISIS"})
  void severityIsRaisedAndNeverLowered(Severity before, Severity after) {
    SeverityFinding major = Severities.judge(R1, Set.of(FactKind.OUTSIDE_CHANNEL));
    assertThat(Severities.raised(before, major)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({
    "'', NOT_ASKED, R1-C4 R1-S5",
    "REFUSED, ACCEPTED, R1-C4",
    "REPORTED ACCEPTED, ACCEPTED, R1-C4",
    "REPORTED RETURNED, ACCEPTED, R1-C4",
    "REPORTED, NOT_ASKED, R1-S5",
    "REPORTED, NOT_ACCEPTED, R1-S5",
    "REPORTED, ACCEPTED, ''",
    "REPORTED REFUSED, SATISFIED, ''",
    "PASSED_ON, ACCEPTED, R1-C4",
    "REPORTED PASSED_ON, SATISFIED, ''"
  })
  void r1C4AndR1S5GatesOpenWhenAllReportedAndTheCustomerAccepts(
      String stages, FollowUpAnswer answer, String shut) {
    GateFinding finding = Closing.check(R1, stages(stages), answer);
    assertThat(finding.unmet().stream().map(unmet -> unmet.gate().clause().value()))
        .containsExactlyElementsOf(words(shut));
    assertThat(finding.grounds()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, ACCEPTED",
    "true, false, ACCEPTED",
    "false, true, SATISFIED",
    "false, false, NOT_ACCEPTED"
  })
  void r1C4AcceptingOrBeingSatisfiedIsEnough(
      boolean accepted, boolean satisfied, FollowUpAnswer answer) {
    assertThat(Closing.answer(accepted, satisfied)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-02T01:29:59.999Z, TOO_EARLY",
    "2025-03-02T01:30:00Z, INSIDE",
    "2026-03-02T01:30:00Z, INSIDE",
    "2026-03-02T01:30:00.001Z, TOO_LATE"
  })
  void receivedWithinTheYearUpToNow(Instant at, Span.Place place) {
    assertThat(Span.received(NOW).place(at)).isEqualTo(place);
    assertThat(Span.happened(NOW).place(at)).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T00:00:00Z, TOO_EARLY",
    "2026-03-01T00:00:00.001Z, INSIDE",
    "2027-03-02T01:30:00Z, INSIDE",
    "2027-03-02T01:30:00.001Z, TOO_LATE"
  })
  void r1D16AnAnswerIsPromisedForAfterItWasReceived(Instant at, Span.Place place) {
    Instant receivedAt = Instant.parse("2026-03-01T00:00:00Z");
    assertThat(Span.promised(receivedAt, NOW).place(at)).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource({
    "010-51234567, 01051234567",
    "010 5123 4567, 01051234567",
    "+86 138-0013-8000, 13800138000",
    "008613800138000, 13800138000",
    "+1 555 0100, 15550100",
    "8613800138000, 8613800138000"
  })
  void sameTelephoneHoweverItIsWritten(String written, String digits) {
    assertThat(Telephone.digits(written)).isEqualTo(digits);
  }

  private static List<DutyStage> stages(String names) {
    return words(names).stream().map(DutyStage::valueOf).toList();
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }
}
