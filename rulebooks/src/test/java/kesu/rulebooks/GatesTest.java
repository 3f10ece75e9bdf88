package kesu.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kesu.terms.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatesTest {
  @ParameterizedTest
  @CsvSource({
    "2, 2, ACCEPTED, YES, NO, ''",
    "2, 2, SATISFIED, YES, NO, ''",
    "2, 1, ACCEPTED, YES, NO, R1-C4",
    "0, 0, ACCEPTED, YES, NO, R1-C4",
    "1, 1, NOT_ASKED, YES, NO, R1-S5",
    "1, 1, NOT_ACCEPTED, YES, NO, R1-S5",
    "1, 1, ACCEPTED, NO, NO, R1-S5",
    "1, 1, ACCEPTED, NOT_ASKED, NO, R1-S5",
    "1, 1, ACCEPTED, YES, YES, R1-S5",
    "1, 1, SATISFIED, YES, NOT_ASKED, R1-S5",
    "1, 0, NOT_ASKED, NOT_ASKED, NOT_ASKED, R1-C4 R1-S5 R1-S5 R1-S5"
  })
  @Clause({"R1-C4", "R1-S5"})
  void aComplaintStaysOpenUntilBothSidesAccept(
      int assignments,
      int reported,
      FollowUpAnswer answer,
      YesOrNo companyAgrees,
      YesOrNo furtherDemand,
      String unmet) {
    GateFinding finding =
        R1.BOOK
            .gates()
            .check(new GateFacts(assignments, reported, answer, companyAgrees, furtherDemand));
    assertThat(finding.unmet().stream().map(gate -> gate.ground().clause().value()))
        .isEqualTo(unmet.isEmpty() ? List.of() : List.of(unmet.split(" ")));
    assertThat(finding.mayClose()).isEqualTo(unmet.isEmpty());
  }

  @Test
  @Clause({"R1-C4", "R1-S5"})
  void everyGateLeavesItsGroundWhetherMetOrNot() {
    GateFinding finding =
        R1.BOOK
            .gates()
            .check(new GateFacts(1, 1, FollowUpAnswer.NOT_ACCEPTED, YesOrNo.YES, YesOrNo.NO));
    assertThat(finding.grounds().stream().map(ground -> ground.clause() + " " + ground.outcome()))
        .containsExactly("R1-C4 met", "R1-S5 unmet", "R1-S5 met", "R1-S5 met");
  }
}
