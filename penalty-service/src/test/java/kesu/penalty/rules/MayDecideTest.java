package kesu.penalty.rules;

import static org.assertj.core.api.Assertions.assertThat;

import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MayDecideTest {
  @ParameterizedTest
  @CsvSource({
    "E1119, branch-general-manager, bj-branch-management, false, Yes",
    "E1119, branch-general-manager, bj-branch-management, true, AppealIsForHeadOffice",
    "E1318, branch-general-manager, sh-branch-management, false, OtherBranch",
    "E1002, head-office-complaints, head-office, false, Yes",
    "E1002, head-office-complaints, head-office, true, Yes",
    "E1106, head-office-complaints, head-office, false, OwnCase",
    "E1109, customer-service-manager, bj-customer-service, false, NotThatPost",
    "E1004, auditor, head-office, false, NotThatPost"
  })
  void c5TheGeneralManagerOfTheBranchOrHeadOfficeDecidesAndNobodyAboutThemselves(
      String person, String post, String department, boolean appealed, String expected) {
    MayDecide may =
        MayDecide.judge(
            Sample.R1,
            Sample.COMPANY,
            new BranchCode("bj"),
            new Actor(new PersonId(person), new Post(post), new DepartmentCode(department)),
            new PersonId("E1106"),
            appealed);
    assertThat(may.getClass().getSimpleName()).isEqualTo(expected);
  }
}
