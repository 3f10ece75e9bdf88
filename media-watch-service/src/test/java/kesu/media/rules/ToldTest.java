package kesu.media.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.terms.BranchCode;
import kesu.terms.Exposure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldTest {
  private static final Instant FOUND = Instant.parse("2026-03-02T15:00:00Z"); // 23:00 in Beijing
  private static final Rulebook R1 = Rulebooks.load(List.of()).inForce("R1", FOUND);
  private static final Organisation COMPANY = Organisation.sample(R1);

  private static Told told(Exposure level, Instant at) {
    return Told.of(R1, COMPANY, new BranchCode("bj"), level, FOUND, at);
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, ''",
    "AT_RISK, bj-advertising bj-branch-management bj-customer-service",
    "EXPOSED, bj-advertising bj-branch-management bj-customer-service",
    "CRISIS, bj-advertising bj-branch-management bj-customer-service head-office"
  })
  void mD12AndO3SayWhoIsTold(Exposure level, String departments) {
    assertThat(
            told(level, FOUND).departments().stream()
                .map(Object::toString)
                .sorted()
                .collect(java.util.stream.Collectors.joining(" ")))
        .isEqualTo(departments);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T15:59:59Z, told in time",
    "2026-03-02T16:00:00Z, told in time",
    "2026-03-02T16:00:01Z, 'told late, due 2026-03-02T16:00:00Z'"
  })
  void d12ItIsToldInTimeUntilTheEndOfTheDayOnWhichItWasFound(Instant at, String outcome) {
    assertThat(told(Exposure.EXPOSED, at).grounds())
        .filteredOn(ground -> ground.clause().value().equals("R1-D12"))
        .singleElement()
        .matches(ground -> ground.outcome().equals(outcome));
  }
}
