package kesu.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import kesu.terms.Clause;
import kesu.terms.Post;
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
    "register, nobody, false"
  })
  void aPostMayDoWhatItsRowSays(String action, String post, boolean allowed) {
    assertThat(PERMISSIONS.allows(action, new Post(post))).isEqualTo(allowed);
  }

  @Test
  void anActionThatDoesNotExistIsAMistakeOfTheProgram() {
    assertThatThrownBy(() -> PERMISSIONS.allows("delete", new Post("auditor")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'delete'")
        .hasMessageContaining("decide-penalty");
  }
}
