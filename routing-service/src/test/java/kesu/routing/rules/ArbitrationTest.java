package kesu.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.terms.BranchCode;
import kesu.terms.DepartmentCode;
import org.junit.jupiter.api.Test;

class ArbitrationTest {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final Rulebook R1 = Rulebooks.load(List.of()).inForce("R1", NOW);
  private static final Arbitration RULE = new Arbitration(R1, Organisation.sample(R1));
  private static final BranchCode BJ = new BranchCode("bj");
  private static final String BJ_SERVICE = "bj-customer-service";

  @Test
  void c2CustomerServiceOrHeadOfficeHandsItToADepartmentOfTheBranch() {
    for (String acting : List.of(BJ_SERVICE, "head-office", "bj-branch-management")) {
      assertThat(judge(acting, "bj-logistics"))
          .isInstanceOfSatisfying(
              HandOverAgain.To.class,
              to -> assertThat(to.department().kind()).isEqualTo("logistics"));
    }
    assertThat(judge(BJ_SERVICE, "bj-xd-store")).isInstanceOf(HandOverAgain.To.class);
  }

  @Test
  void c2AnotherBranchOrNobodyKnownDoesNot() {
    assertThat(judge("sh-customer-service", "bj-logistics"))
        .isEqualTo(new HandOverAgain.OtherBranch(BJ));
    assertThat(judge("nowhere", "bj-logistics")).isEqualTo(new HandOverAgain.OtherBranch(BJ));
  }

  @Test
  void c2NotToAnUnknownDepartmentAnotherBranchOrOneThatHandlesNothing() {
    for (String wanted :
        List.of("bj-nothing", "sh-logistics", "bj-branch-management", "head-office")) {
      assertThat(judge(BJ_SERVICE, wanted))
          .as(wanted)
          .isInstanceOfSatisfying(
              HandOverAgain.NoSuchDepartment.class,
              refused ->
                  assertThat(refused.accepted())
                      .contains(new DepartmentCode("bj-logistics"))
                      .doesNotContain(new DepartmentCode(wanted)));
    }
  }

  @Test
  void c2NotToOneThatHasItAndNotWhenClosed() {
    DepartmentCode service = new DepartmentCode(BJ_SERVICE);
    DepartmentCode logistics = new DepartmentCode("bj-logistics");
    assertThat(RULE.judge(new Arbitration.Held(BJ, false, List.of(logistics)), service, logistics))
        .isEqualTo(new HandOverAgain.HasItAlready());
    assertThat(RULE.judge(new Arbitration.Held(BJ, true, List.of()), service, logistics))
        .isEqualTo(new HandOverAgain.ComplaintClosed());
  }

  private static HandOverAgain judge(String acting, String wanted) {
    return RULE.judge(
        new Arbitration.Held(BJ, false, List.of()),
        new DepartmentCode(acting),
        new DepartmentCode(wanted));
  }
}
