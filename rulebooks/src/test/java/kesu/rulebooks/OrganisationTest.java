package kesu.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.StoreCode;
import org.junit.jupiter.api.Test;

class OrganisationTest {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final BranchCode BJ = new BranchCode("bj");
  private static final BranchCode SH = new BranchCode("sh");
  private static final StoreCode ZGC = new StoreCode("bj-zgc");
  private static final Rulebook R1 = Rulebooks.load(List.of()).inForce("R1", NOW);
  private static final Organisation SAMPLE = Organisation.sample(R1);

  @Test
  @Clause({"R1-O1", "R1-O2", "R1-O3"})
  void everyPostOfTheSampleIsHeld() {
    for (Store store : SAMPLE.stores()) {
      for (PostRow post : R1.posts().all()) {
        if (!post.code().equals(new Post("system"))) {
          assertThat(SAMPLE.holder(post.code(), store.branch(), store.code(), NOW))
              .as("%s at %s", post.code(), store.code())
              .isPresent();
        }
      }
    }
  }

  @Test
  @Clause("R1-O2")
  void theManufacturerIsAnsweredForByPurchasing() {
    assertThat(SAMPLE.departmentOf("manufacturer", BJ, null).map(Department::code))
        .contains(new DepartmentCode("bj-purchasing"));
  }

  @Test
  void aStoresDepartmentIsFoundByItsStoreOnly() {
    assertThat(SAMPLE.departmentOf("store", BJ, ZGC).map(Department::code))
        .contains(new DepartmentCode("bj-zgc-store"));
    assertThat(SAMPLE.departmentOf("store", BJ, null)).isEmpty();
    assertThat(SAMPLE.departmentOf("store", SH, ZGC)).isEmpty();
  }

  @Test
  void aPostPassesToItsNewHolderAtMidnightInShanghai() {
    Post post = new Post("logistics-manager");
    Instant midnight = Instant.parse("2024-06-30T16:00:00Z");
    Optional<PersonId> before = SAMPLE.holder(post, BJ, null, midnight.minusSeconds(1));
    Optional<PersonId> at = SAMPLE.holder(post, BJ, null, midnight);
    assertThat(before).isPresent().isNotEqualTo(at);
    assertThat(SAMPLE.holder(post, BJ, null, midnight.plusSeconds(1))).isEqualTo(at);
  }

  @Test
  void theChainOfSuperiorsEndsAtHeadOffice() {
    assertThat(R1.posts().chainAbove(new Post("logistics-manager")))
        .containsExactly(
            new Post("branch-general-manager"),
            new Post("head-office-complaints"),
            new Post("head-office-complaints-manager"));
    assertThat(R1.posts().chainAbove(new Post("head-office-complaints-manager"))).isEmpty();
  }

  @Test
  void anActorsClaimIsVerified() {
    DepartmentCode logistics = new DepartmentCode("bj-logistics");
    Holder manager = SAMPLE.holding(new Post("logistics-manager"), BJ, null, NOW).orElseThrow();
    assertThat(SAMPLE.holds(manager.person(), manager.post(), logistics, NOW)).isTrue();
    assertThat(
            SAMPLE.holds(manager.person(), manager.post(), new DepartmentCode("sh-logistics"), NOW))
        .isFalse();
    assertThat(SAMPLE.holds(manager.person(), new Post("store-head"), logistics, NOW)).isFalse();
    assertThat(
            SAMPLE.holds(
                manager.person(), manager.post(), logistics, Instant.parse("2024-06-01T00:00:00Z")))
        .isFalse();
  }
}
