package kesu.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Reason;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.terms.BranchCode;
import kesu.terms.ClauseId;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.ReasonCode;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResponsibilityTest {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final Rulebook R1 = Rulebooks.load(List.of()).inForce("R1", NOW);
  private static final Responsibility RULE = new Responsibility(R1, Organisation.sample(R1));

  @Test
  void everyReasonOfEveryStoreHasOneToFourDepartmentsWithAPersonEach() {
    for (Reason reason : R1.reasons().selectable()) {
      for (String store : new String[] {"bj-zgc", "bj-xd"}) {
        assertThat(RULE.byReason(place(reason.code().value(), store), NOW))
            .as("%s %s", reason.code(), store)
            .hasSizeBetween(1, 4)
            .allSatisfy(duty -> assertThat(duty.person()).isNotNull())
            .extracting(Duty::department)
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void t15NamesFourDepartmentsInTheOrderOfTheTable() {
    assertThat(RULE.byReason(place("R1-T15", "bj-zgc"), NOW))
        .extracting(duty -> duty.department().value())
        .containsExactly("bj-advertising", "bj-zgc-store", "bj-logistics", "bj-purchasing");
  }

  @Test
  void t09TheMakersFaultIsAnsweredForByPurchasing() {
    assertThat(RULE.byReason(place("R1-T09", null), NOW))
        .singleElement()
        .satisfies(
            duty -> {
              assertThat(duty.kind()).isEqualTo("manufacturer");
              assertThat(duty.department().value()).isEqualTo("bj-purchasing");
              assertThat(duty.post()).isEqualTo(new Post("purchasing-manager"));
            });
  }

  @Test
  void t02WithoutAStoreOfPurchaseIsHandledByCustomerService() {
    assertThat(RULE.byReason(place("R1-T02", null), NOW))
        .singleElement()
        .satisfies(
            duty -> {
              assertThat(duty.kind()).isEqualTo("customer-service");
              assertThat(duty.department().value()).isEqualTo("bj-customer-service");
              assertThat(duty.ground().inputs())
                  .containsEntry("kind", "store")
                  .containsEntry("store", "none");
            });
  }

  @Test
  void t21WithoutAStoreGivesCustomerServiceOneDutyAndNotTwo() {
    assertThat(RULE.byReason(place("R1-T21", null), NOW)).hasSize(1);
    assertThat(RULE.byReason(place("R1-T21", "bj-xd"), NOW)).hasSize(2);
  }

  @Test
  void theGroundIsTheRowOfTheReason() {
    Duty duty = RULE.byReason(place("R1-T23", null), NOW).getFirst();
    assertThat(duty.ground().clause()).isEqualTo(new ClauseId("R1-T23"));
    assertThat(duty.ground().version()).isEqualTo(R1.version());
    assertThat(duty.ground().outcome()).isEqualTo("bj-logistics");
  }

  @Test
  void thePersonIsWhoHoldsThePostAtThatMoment() {
    Instant midnight = Instant.parse("2024-06-30T16:00:00Z");
    assertThat(person(midnight.minusMillis(1))).isEqualTo(new PersonId("E1105"));
    assertThat(person(midnight)).isEqualTo(new PersonId("E1106"));
    assertThat(person(midnight.plusMillis(1))).isEqualTo(new PersonId("E1106"));
  }

  @Test
  void d8GivesTwelveHours() {
    assertThat(RULE.answerBy(NOW)).contains(NOW.plus(Duration.ofHours(12)));
  }

  @Test
  void anUnknownReasonOrBranchIsABug() {
    assertThatThrownBy(() -> RULE.byReason(place("R1-T99", null), NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("R1-T99");
    Place nowhere = new Place(new BranchCode("xx"), null, new ReasonCode("R1-T23"));
    assertThatThrownBy(() -> RULE.byReason(nowhere, NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("xx");
  }

  private static @Nullable PersonId person(Instant at) {
    return RULE.byReason(place("R1-T23", null), at).getFirst().person();
  }

  private static Place place(String reason, @Nullable String store) {
    return new Place(
        new BranchCode("bj"), store == null ? null : new StoreCode(store), new ReasonCode(reason));
  }
}
