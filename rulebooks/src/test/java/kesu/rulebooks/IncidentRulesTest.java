package kesu.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kesu.terms.Clause;
import kesu.terms.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentRulesTest {
  private static final IncidentRules RULES = R1.BOOK.incidents();

  @Test
  @Clause({"R1-S4", "R1-S9"})
  void theKindsAreAnOpenList() {
    assertThat(RULES.kinds())
        .extracting(IncidentKind::code)
        .containsExactly(
            "CUSTOMER_INJURED", "EMPLOYEE_INJURED", "SECURITY_DISPUTE", "CRIME", "OTHER");
    assertThat(RULES.kind("NOISE")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CUSTOMER_INJURED, true, true, true",
    "EMPLOYEE_INJURED, true, true, false",
    "CRIME, false, , ",
    "OTHER, true, , "
  })
  @Clause({"R1-S4", "R1-O23"})
  void aKindSaysWhetherItIsAnAccidentAndWhomItHurtsOrThatThisIsAsked(
      String kind, boolean accident, Boolean injury, Boolean thirdPartyHurt) {
    IncidentKind found = RULES.kind(kind).orElseThrow();
    assertThat(found.accident()).isEqualTo(accident);
    assertThat(found.injury()).isEqualTo(injury);
    assertThat(found.thirdPartyHurt()).isEqualTo(thirdPartyHurt);
  }

  @Test
  @Clause({"R1-O10", "R1-O11", "R1-O31", "R1-O32"})
  void eachGroupHasAHeadAndExecutiveDeputies() {
    assertThat(RULES.isA(new Post("store-head"), GroupLevel.STORE, GroupRole.HEAD)).isTrue();
    assertThat(RULES.isA(new Post("branch-general-manager"), GroupLevel.BRANCH, GroupRole.HEAD))
        .isTrue();
    for (String post : List.of("customer-service-manager", "administration-manager")) {
      assertThat(RULES.isA(new Post(post), GroupLevel.BRANCH, GroupRole.EXECUTIVE_DEPUTY)).isTrue();
    }
    assertThat(RULES.isA(new Post("store-head"), GroupLevel.BRANCH, GroupRole.HEAD)).isFalse();
  }

  @Test
  @Clause({"R1-O16", "R1-O21", "R1-O22"})
  void aKindOfIncidentCallsForItsOwnTasks() {
    assertThat(tasks("CUSTOMER_INJURED")).contains("take-to-hospital").doesNotContain("defend");
    assertThat(tasks("CRIME")).contains("restrain", "defend").doesNotContain("take-to-hospital");
  }

  private static List<String> tasks(String kind) {
    return RULES.tasksFor(kind).stream().map(GroupTask::code).toList();
  }
}
