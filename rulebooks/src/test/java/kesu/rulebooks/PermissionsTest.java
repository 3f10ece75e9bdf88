package kesu.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import kesu.terms.Post;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionsTest {
  private static final Permissions PERMISSIONS = R1.BOOK.permissions();

  @Test
  @Clause("R1-S6")
  void allStaffMayRegister() {
    Set<Post> outsiders = Set.of(new Post("auditor"), new Post("system"));
    assertThat(PERMISSIONS.postsFor("register"))
        .isEqualTo(
            R1.BOOK.posts().all().stream()
                .map(PostRow::code)
                .filter(post -> !outsiders.contains(post))
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @CsvSource({
    "decide-penalty, branch-general-manager, true",
    "decide-penalty, head-office-complaints, true",
    "decide-penalty, customer-service-manager, false",
    "close, customer-service-agent, true",
    "close, logistics-manager, false",
    "record-follow-up, customer-service-manager, true",
    "record-follow-up, store-head, false",
    "accept, logistics-clerk, true",
    "accept, store-head, true",
    "accept, branch-general-manager, false",
    "reassign, customer-service-agent, true",
    "reassign, logistics-manager, false",
    "audit, auditor, true",
    "audit, customer-service-agent, false",
    "read, auditor, true",
    "replay, system, true",
    "report-mention, advertising-clerk, true",
    "report-to-store-head, sales-staff, true",
    "report-to-store-head, customer-service-agent, false",
    "send-report, store-head, true",
    "send-report, sales-staff, false",
    "report-to-head-office, customer-service-manager, true",
    "report-to-head-office, store-head, false",
    "hand-down-to-branch, head-office-complaints, true",
    "hand-down-to-branch, customer-service-manager, false",
    "return-form-to-branch, store-head, true",
    "decide-help, administration-manager, true",
    "decide-help, customer-service-agent, false",
    "give-opinion, head-office-centre-manager, true",
    "give-opinion, branch-general-manager, false",
    "report-inclination, customer-service-agent, false",
    "mark-case-study, branch-general-manager, false",
    "register, nobody, false"
  })
  void aPostMayDoWhatItsRowSays(String action, String post, boolean allowed) {
    assertThat(PERMISSIONS.allows(action, new Post(post))).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "ALL, sh-logistics, bj, bj-zgc, nobody, true",
    "BRANCH, bj-logistics, bj, bj-zgc, nobody, true",
    "BRANCH, bj-xd-store, bj, bj-zgc, nobody, true",
    "BRANCH, sh-logistics, bj, bj-zgc, nobody, false",
    "BRANCH, sh-logistics, bj, bj-zgc, sh-logistics, true",
    "BRANCH, head-office, bj, bj-zgc, nobody, true",
    "STORE, bj-logistics, bj, , nobody, true",
    "STORE, bj-zgc-store, bj, bj-zgc, nobody, true",
    "STORE, bj-zgc-accounting, bj, bj-zgc, nobody, true",
    "STORE, bj-xd-store, bj, bj-zgc, nobody, false",
    "STORE, bj-xd-store, bj, , nobody, false",
    "STORE, bj-xd-store, bj, bj-zgc, bj-xd-store, true",
    "STORE, sh-logistics, bj, bj-zgc, nobody, false",
    "STORE, head-office, bj, bj-zgc, nobody, true",
    "DEPARTMENT, bj-logistics, bj, bj-zgc, bj-logistics, true",
    "DEPARTMENT, bj-logistics, bj, bj-zgc, bj-purchasing, false",
    "DEPARTMENT, head-office, bj, bj-zgc, bj-purchasing, false"
  })
  void aScopeCoversTheCasesOfItsOwners(
      Scope scope,
      String own,
      String branch,
      @Nullable String store,
      String hasIt,
      boolean covered) {
    CaseOwners owners =
        new CaseOwners(
            new BranchCode(branch),
            store == null ? null : new StoreCode(store),
            Set.of(new DepartmentCode(hasIt)));
    Department department =
        Organisation.sample(R1.BOOK).department(new DepartmentCode(own)).orElseThrow();
    assertThat(scope.covers(department, owners)).isEqualTo(covered);
  }

  @Test
  void aPostHasTheScopesOfAllRowsThatNameIt() {
    Permission seeing = PERMISSIONS.of("see-customer");
    assertThat(seeing.scopes(new Post("customer-service-agent")))
        .containsExactly(Scope.BRANCH, Scope.DEPARTMENT);
    assertThat(seeing.scopes(new Post("store-head")))
        .containsExactly(Scope.STORE, Scope.DEPARTMENT);
    assertThat(seeing.scopes(new Post("logistics-clerk"))).containsExactly(Scope.DEPARTMENT);
    assertThat(seeing.scopes(new Post("auditor"))).isEmpty();
  }

  @Test
  void anActionThatDoesNotExistIsAMistakeOfTheProgram() {
    assertThatThrownBy(() -> PERMISSIONS.allows("delete", new Post("auditor")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'delete'")
        .hasMessageContaining("decide-penalty");
  }
}
