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
    "2, 2, ACCEPTED, ''",
    "2, 2, SATISFIED, ''",
    "2, 1, ACCEPTED, R1-C4",
    "0, 0, ACCEPTED, R1-C4",
    "1, 1, NOT_ASKED, R1-S5",
    "1, 1, NOT_ACCEPTED, R1-S5",
    "1, 0, NOT_ASKED, R1-C4 R1-S5"
  })
  @Clause({"R1-C4", "R1-S5"})
  void aComplaintStaysOpenUntilBothSidesAccept(
      int assignments, int reported, FollowUpAnswer answer, String unmet) {
    GateFinding finding = R1.BOOK.gates().check(new GateFacts(assignments, reported, answer));
    assertThat(finding.unmet().stream().map(gate -> gate.ground().clause().value()))
        .isEqualTo(unmet.isEmpty() ? List.of() : List.of(unmet.split(" ")));
    assertThat(finding.mayClose()).isEqualTo(unmet.isEmpty());
  }

  @Test
  @Clause({"R1-C4", "R1-S5"})
  void everyGateLeavesItsGroundWhetherMetOrNot() {
    GateFinding finding = R1.BOOK.gates().check(new GateFacts(1, 1, FollowUpAnswer.NOT_ACCEPTED));
    assertThat(finding.grounds().stream().map(ground -> ground.clause() + " " + ground.outcome()))
        .containsExactly("R1-C4 met", "R1-S5 unmet");
  }
}
