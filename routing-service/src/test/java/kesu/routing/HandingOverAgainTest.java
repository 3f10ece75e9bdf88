package kesu.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HandingOverAgainTest extends RoutingTest {
  private static final String FINDING =
      "{\"finding\":\"查无此送货单，应由门店核实\",\"suggestedDepartment\":\"bj-zgc-store\"}";

  @Test
  void d8ARefusalTellsCustomerServiceWhichKeepsItUntilItHandsItOver() {
    Case complaint = assigned("R1-T23", "bj-zgc", 1);

    Reply refused = post(path(complaint, 1) + "/refusal", LOGISTICS, FINDING);
    assertThat(refused.text("state")).isEqualTo("REFUSED");
    assertThat(standing(complaint))
        .containsExactly("bj-logistics REFUSED", "bj-customer-service HANDED_OVER");
    assertThat(assignments(complaint).getFirst().path("answer").path("suggested").asString())
        .isEqualTo("bj-zgc-store");

    Reply again = handOver(complaint, "bj-zgc-store");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.location()).isEqualTo("/api/assignments/" + complaint.id + "-3");
    assertThat(standing(complaint))
        .containsExactly(
            "bj-logistics REFUSED", "bj-customer-service PASSED_ON", "bj-zgc-store HANDED_OVER");
    assertThat(post(path(complaint, 3) + "/acceptance", STORE, "{}").status()).isEqualTo(200);

    eventually(
        () ->
            assertThat(published.of(complaint.id, "assignment.made.v1"))
                .extracting(made -> made.text("department"))
                .containsExactly("bj-logistics", "bj-customer-service", "bj-zgc-store"));
    assertThat(published.of(complaint.id, "assignment.refused.v1"))
        .extracting(told -> told.text("department"))
        .containsExactly("bj-logistics");
    assertThat(published.of(complaint.id, "assignment.passed-on.v1"))
        .extracting(told -> told.text("department") + " to " + told.text("to"))
        .containsExactly("bj-customer-service to bj-zgc-store");
    assertThat(published.of(complaint.id, "department.refused.v1"))
        .extracting(told -> told.text("department"))
        .containsExactly("bj-logistics");
    assertThat(published.of(complaint.id, "department.returned.v1")).isEmpty();
    assertThat(post(path(complaint, 2) + "/acceptance", AGENT, "{}").text("code"))
        .isEqualTo("already-passed-on");
    eventually(
        () ->
            assertThat(published.inboxes(complaint.id, "department.refused.v1"))
                .containsExactly("department.bj-customer-service"));
  }

  @Test
  void c2WhileAnotherDepartmentHasItCustomerServiceIsOnlyTold() {
    Case complaint = assigned("R1-T26", "bj-zgc", 2);
    assertThat(post(path(complaint, 1) + "/refusal", LOGISTICS, FINDING).status()).isEqualTo(200);
    assertThat(standing(complaint))
        .containsExactly("bj-logistics REFUSED", "bj-zgc-store HANDED_OVER");
    eventually(
        () ->
            assertThat(published.inboxes(complaint.id, "department.refused.v1"))
                .containsExactly("department.bj-customer-service"));
  }

  @Test
  void c2CustomerServiceThatTookItAsItsOwnKeepsItBesideTheOther() {
    Case complaint = assigned("R1-T23", "bj-zgc", 1);
    post(path(complaint, 1) + "/refusal", LOGISTICS, FINDING);
    assertThat(post(path(complaint, 2) + "/acceptance", AGENT, "{}").status()).isEqualTo(200);
    assertThat(handOver(complaint, "bj-purchasing").status()).isEqualTo(201);
    assertThat(standing(complaint))
        .containsExactly(
            "bj-logistics REFUSED", "bj-customer-service ACCEPTED", "bj-purchasing HANDED_OVER");
  }

  @Test
  void d8ALateRefusalIsTakenAndSaidToBeLate() {
    Case inTime = assigned("R1-T23", "bj-zgc", 1);
    time.pass(Duration.ofHours(12));
    assertThat(post(path(inTime, 1) + "/refusal", LOGISTICS, FINDING).status()).isEqualTo(200);
    Case late = assigned("R1-T23", "bj-zgc", 1);
    time.pass(Duration.ofHours(12).plusMillis(1));
    assertThat(post(path(late, 1) + "/refusal", LOGISTICS, FINDING).status()).isEqualTo(200);

    assertThat(outcomes(inTime)).containsExactly("bj-logistics", "REFUSED");
    assertThat(outcomes(late)).containsExactly("bj-logistics", "REFUSED_LATE");
  }

  @Test
  void whyNamesTheClausesOfEveryHandOver() {
    Case complaint = assigned("R1-T23", "bj-zgc", 1);
    post(path(complaint, 1) + "/refusal", LOGISTICS, FINDING);
    handOver(complaint, "bj-zgc-store");

    Reply why = get("/api/assignments/why?complaint=" + complaint.id, AGENT);
    assertThat(why.text("complaintId")).isEqualTo(complaint.id.value());
    assertThat(why.body().path("decisions").valueStream())
        .extracting(
            decision ->
                decision.path("decision").asString()
                    + " "
                    + decision.path("grounds").get(0).path("clause").asString()
                    + " "
                    + decision.path("grounds").get(0).path("outcome").asString())
        .containsExactly(
            "assignment R1-T23 bj-logistics",
            "assignment R1-D8 REFUSED",
            "assignment R1-S6 bj-customer-service",
            "assignment R1-C2 PASSED_ON",
            "assignment R1-C2 bj-zgc-store");
    assertThat(why.body().path("decisions").valueStream())
        .allSatisfy(
            decision -> {
              assertThat(decision.path("grounds").get(0).path("text").path("zh").asString())
                  .isNotBlank();
              assertThat(decision.path("grounds").get(0).path("text").path("en").asString())
                  .isNotBlank();
            });
  }

  private java.util.List<String> outcomes(Case complaint) {
    return get(path(complaint, 1) + "/why", AGENT)
        .body()
        .path("decisions")
        .valueStream()
        .map(decision -> decision.path("grounds").get(0).path("outcome").asString())
        .toList();
  }
}
