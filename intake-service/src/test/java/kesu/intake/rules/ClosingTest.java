package kesu.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kesu.rulebooks.FollowUpAnswer;
import kesu.rulebooks.GateFinding;
import kesu.terms.Clause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosingTest {
  @ParameterizedTest
  @CsvSource({
    "'', NOT_ASKED, R1-C4 R1-S5 R1-S5 R1-S5",
    "REFUSED, ACCEPTED, R1-C4",
    "REPORTED ACCEPTED, ACCEPTED, R1-C4",
    "REPORTED RETURNED, ACCEPTED, R1-C4",
    "REPORTED, NOT_ASKED, R1-S5 R1-S5 R1-S5",
    "REPORTED, NOT_ACCEPTED, R1-S5",
    "REPORTED, ACCEPTED, ''",
    "REPORTED REFUSED, SATISFIED, ''",
    "PASSED_ON, ACCEPTED, R1-C4",
    "REPORTED PASSED_ON, SATISFIED, ''"
  })
  @Clause({"R1-C4", "R1-S5"})
  void gatesOpenWhenAllReportedAndTheCustomerAccepts(
      String stages, FollowUpAnswer answer, String shut) {
    AssignmentStage[] reached =
        words(stages).stream().map(AssignmentStage::valueOf).toArray(AssignmentStage[]::new);
    GateFinding finding = Closing.check(SampleCase.progress(answer, reached), SampleCase.R1);
    assertThat(finding.unmet().stream().map(unmet -> unmet.gate().clause().value()))
        .containsExactlyElementsOf(words(shut));
    assertThat(finding.grounds()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({"true, false, true", "false, false, false", "true, true, false", ", false, false"})
  @Clause("R1-S5")
  void bothSidesMustAgreeAndNothingMoreBeDemanded(
      @Nullable Boolean companyAgrees, boolean furtherDemand, boolean mayClose) {
    Progress asked =
        SampleCase.progress(FollowUpAnswer.ACCEPTED, AssignmentStage.REPORTED)
            .answered(FollowUpAnswer.ACCEPTED, companyAgrees, furtherDemand);
    assertThat(Closing.check(asked, SampleCase.R1).mayClose()).isEqualTo(mayClose);
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, ACCEPTED",
    "true, false, ACCEPTED",
    "false, true, SATISFIED",
    "false, false, NOT_ACCEPTED"
  })
  @Clause("R1-C4")
  void acceptingOrBeingSatisfiedIsEnough(
      boolean accepted, boolean satisfied, FollowUpAnswer answer) {
    assertThat(FollowUps.answer(accepted, satisfied)).isEqualTo(answer);
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }
}
