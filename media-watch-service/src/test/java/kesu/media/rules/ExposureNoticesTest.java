package kesu.media.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
import kesu.terms.Exposure;
import kesu.terms.Ground;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExposureNoticesTest {
  private static final Instant FOUND = Instant.parse("2026-03-02T15:00:00Z"); // 23:00 in Beijing
  private static final Rulebook R1 = Rulebooks.load(List.of()).inForce("R1", FOUND);
  private static final Organisation COMPANY = Organisation.sample(R1);

  private static ExposureNotices notices(Exposure level, @Nullable Instant foundAt, Instant now) {
    return ExposureNotices.at(level, new BranchCode("bj"), foundAt, now, R1, COMPANY);
  }

  @ParameterizedTest
  @Clause({"R1-M", "R1-M3", "R1-D12", "R1-O3"})
  @CsvSource({
    "NONE, ''",
    "AT_RISK, bj-advertising bj-branch-management bj-customer-service",
    "EXPOSED, bj-advertising bj-branch-management bj-customer-service",
    "CRISIS, bj-advertising bj-branch-management bj-customer-service head-office"
  })
  void theLevelSaysWhichDepartmentsAreTold(Exposure level, String departments) {
    assertThat(
            notices(level, FOUND, FOUND).departments().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(" ")))
        .isEqualTo(departments);
  }

  @ParameterizedTest
  @Clause("R1-D12")
  @CsvSource({
    "2026-03-02T15:59:59Z, told in time",
    "2026-03-02T16:00:00Z, told in time",
    "2026-03-02T16:00:01Z, 'told late, due 2026-03-02T16:00:00Z'"
  })
  void aNoticeIsInTimeUntilTheEndOfTheDayOnWhichTheReportWasFound(Instant now, String outcome) {
    assertThat(notices(Exposure.EXPOSED, FOUND, now).grounds())
        .filteredOn(ground -> ground.clause().value().equals("R1-D12"))
        .extracting(Ground::outcome)
        .containsExactly(outcome);
  }

  @Test
  @Clause({"R1-M", "R1-O3"})
  void aNoticeThatNoClockSetsATimeForIsJustTold() {
    assertThat(notices(Exposure.CRISIS, FOUND, FOUND.plusSeconds(100_000)).grounds())
        .filteredOn(ground -> !ground.clause().value().equals("R1-D12"))
        .extracting(Ground::outcome)
        .containsExactly("told", "told");
  }

  @Test
  @Clause("R1-D12")
  void aNoticeThatNoReportLeadsToIsJustTold() {
    assertThat(notices(Exposure.EXPOSED, null, FOUND).grounds())
        .extracting(Ground::outcome)
        .containsExactly("told", "told");
  }
}
