package kesu.routing.rules;

import static kesu.routing.rules.Sample.NOW;
import static kesu.routing.rules.Sample.ORGANISATION;
import static kesu.routing.rules.Sample.R1;
import static kesu.routing.rules.Sample.complaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kesu.rulebooks.Reason;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResponsibilityTest {
  private static final Responsibility RULE = new Responsibility(R1, ORGANISATION);

  @Test
  @Clause("R1-C1")
  void everyReasonOfEveryStoreHasOneToFourDepartmentsWithAPersonEach() {
    for (Reason reason : R1.reasons().selectable()) {
      for (String store : new String[] {"bj-zgc", "bj-xd"}) {
        assertThat(RULE.byReason(complaint(reason.code().value(), store), NOW))
            .as("%s %s", reason.code(), store)
            .hasSizeBetween(1, 4)
            .allSatisfy(found -> assertThat(found.person()).isNotNull())
            .extracting(ResponsibleDepartment::department)
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  @Clause("R1-T15")
  void aReasonCanNameFourDepartmentsInTheOrderOfTheTable() {
    assertThat(RULE.byReason(complaint("R1-T15", "bj-zgc"), NOW))
        .extracting(found -> found.department().value())
        .containsExactly("bj-advertising", "bj-zgc-store", "bj-logistics", "bj-purchasing");
  }

  @Test
  @Clause({"R1-T23", "R1-T24", "R1-T26", "R1-T29"})
  void ofAlternativeDepartmentsTheFirstHasItAtFirst() {
    for (String reason : List.of("R1-T23", "R1-T24", "R1-T26", "R1-T29")) {
      assertThat(RULE.byReason(complaint(reason, "bj-zgc"), NOW))
          .extracting(found -> found.department().value())
          .containsExactly("bj-logistics");
    }
  }

  @Test
  @Clause("R1-T30")
  void installationIsCustomerServices() {
    assertThat(RULE.byReason(complaint("R1-T30", "bj-zgc"), NOW))
        .extracting(found -> found.department() + " " + found.person())
        .containsExactly("bj-customer-service E1109");
  }

  @Test
  @Clause("R1-T09")
  void theMakersFaultIsAnsweredForByPurchasing() {
    assertThat(RULE.byReason(complaint("R1-T09", null), NOW))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.kind()).isEqualTo("manufacturer");
              assertThat(found.department().value()).isEqualTo("bj-purchasing");
              assertThat(found.post()).isEqualTo(new Post("purchasing-manager"));
            });
  }

  @Test
  @Clause("R1-T02")
  void withoutAStoreOfPurchaseItIsHandledByCustomerService() {
    assertThat(RULE.byReason(complaint("R1-T02", null), NOW))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.kind()).isEqualTo("customer-service");
              assertThat(found.department().value()).isEqualTo("bj-customer-service");
              assertThat(found.ground().inputs())
                  .containsEntry("kind", "store")
                  .containsEntry("store", "none");
            });
  }

  @Test
  @Clause("R1-T21")
  void withoutAStoreCustomerServiceIsNamedOnceAndNotTwice() {
    assertThat(RULE.byReason(complaint("R1-T21", null), NOW)).hasSize(1);
    assertThat(RULE.byReason(complaint("R1-T21", "bj-xd"), NOW)).hasSize(2);
  }

  @Test
  void theGroundIsTheRowOfTheReason() {
    ResponsibleDepartment found = RULE.byReason(complaint("R1-T23", null), NOW).getFirst();
    assertThat(found.ground().clause()).isEqualTo(new ClauseId("R1-T23"));
    assertThat(found.ground().version()).isEqualTo(R1.version());
    assertThat(found.ground().outcome()).isEqualTo("bj-logistics");
  }

  @Test
  void thePersonIsWhoHoldsThePostAtThatMoment() {
    Instant midnight = Instant.parse("2024-06-30T16:00:00Z");
    assertThat(person(midnight.minusMillis(1))).isEqualTo(new PersonId("E1105"));
    assertThat(person(midnight)).isEqualTo(new PersonId("E1106"));
    assertThat(person(midnight.plusMillis(1))).isEqualTo(new PersonId("E1106"));
  }

  @Test
  @Clause("R1-D8")
  void aDepartmentHasTwelveHoursToRefuse() {
    assertThat(RULE.handOver(NOW, Actor.SYSTEM, null).answerBy())
        .isEqualTo(NOW.plus(Duration.ofHours(12)));
  }

  @Test
  void anUnknownReasonOrBranchIsABug() {
    assertThatThrownBy(() -> RULE.byReason(complaint("R1-T99", null), NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("R1-T99");
    Complaint known = complaint("R1-T23", null);
    Complaint nowhere =
        new Complaint(
            known.number(),
            new BranchCode("xx"),
            known.store(),
            known.reason(),
            known.severity(),
            known.exposure(),
            known.rulebook(),
            known.receivedAt());
    assertThatThrownBy(() -> RULE.byReason(nowhere, NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("xx");
  }

  private static @Nullable PersonId person(Instant at) {
    return RULE.byReason(complaint("R1-T23", null), at).getFirst().person();
  }
}
