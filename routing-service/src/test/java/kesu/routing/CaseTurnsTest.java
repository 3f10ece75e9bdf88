package kesu.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kesu.terms.Exposure;
import kesu.terms.Post;
import org.junit.jupiter.api.Test;

class CaseTurnsTest extends RoutingTest {
  private static final String RESULT = "{\"report\":\"已换货\",\"result\":\"顾客签收\"}";

  @Test
  void c4WhatTheCustomerDoesNotAcceptGoesBackToThoseWhoHadReported() {
    Case complaint = solved();
    time.pass(Duration.ofHours(1));
    complaint.followedUp(false, false, time.instant());

    awaitStanding(complaint, "bj-logistics ACCEPTED", "bj-zgc-store ACCEPTED");
    eventually(
        () ->
            assertThat(published.inboxes(complaint.id, "department.returned.v1"))
                .containsExactly("department.bj-logistics", "department.bj-zgc-store"));
    assertThat(published.of(complaint.id, "assignment.returned.v1"))
        .hasSize(2)
        .allSatisfy(
            told ->
                assertThat(told.data().path("grounds").get(0).path("clause").asString())
                    .isEqualTo("R1-C4"));
    String early =
        "{\"report\":\"r\",\"result\":\"r\",\"finishedAt\":\"%s\"}"
            .formatted(time.instant().minusMillis(1));
    assertThat(post(path(complaint, 1) + "/result", LOGISTICS, early).text("code"))
        .isEqualTo("finished-before-hand-over");
    assertThat(post(path(complaint, 1) + "/result", LOGISTICS, RESULT).status()).isEqualTo(200);
  }

  @Test
  void c4WhatTheCustomerAcceptsOrIsSatisfiedWithStays() {
    Case complaint = solved();
    complaint.followedUp(true, false, time.instant());
    complaint.followedUp(false, true, time.instant());
    complaint.closed(time.instant());
    awaitStanding(complaint, "bj-logistics CLOSED", "bj-zgc-store CLOSED");
    eventually(
        () -> assertThat(published.inboxes(complaint.id, "department.closed.v1")).hasSize(2));
    assertThat(published.of(complaint.id, "assignment.returned.v1")).isEmpty();
  }

  @Test
  void s5ClosingTellsEveryDepartmentAndReopeningGivesItBack() {
    Case complaint = solved();
    complaint.closed(time.instant());
    awaitStanding(complaint, "bj-logistics CLOSED", "bj-zgc-store CLOSED");
    eventually(
        () ->
            assertThat(published.inboxes(complaint.id, "department.closed.v1"))
                .containsExactly("department.bj-logistics", "department.bj-zgc-store"));

    complaint.reopened(time.instant());
    awaitStanding(complaint, "bj-logistics ACCEPTED", "bj-zgc-store ACCEPTED");
    eventually(
        () ->
            assertThat(published.of(complaint.id, "assignment.returned.v1"))
                .hasSize(2)
                .allSatisfy(
                    told ->
                        assertThat(told.data().path("grounds").get(0).path("clause").asString())
                            .isEqualTo("R1-S5")));
    assertThat(post(path(complaint, 1) + "/result", LOGISTICS, RESULT).status()).isEqualTo(200);
  }

  @Test
  void s3AnExposedComplaintIsMadeKnownToItsDepartmentsCustomerServiceAndThePressOffice() {
    Case complaint = assigned("R1-T23", null, 1);
    complaint.exposed(Exposure.NONE, Exposure.AT_RISK, time.instant());
    complaint.exposed(Exposure.AT_RISK, Exposure.EXPOSED, time.instant());
    eventually(
        () ->
            assertThat(published.inboxes(complaint.id, "department.exposed.v1"))
                .containsExactly(
                    "department.bj-advertising",
                    "department.bj-customer-service",
                    "department.bj-logistics"));
    assertThat(published.of(complaint.id, "department.exposed.v1"))
        .allSatisfy(told -> assertThat(told.text("exposure")).isEqualTo("EXPOSED"));
    assertThat(assignments(complaint).getFirst().path("exposure").asString()).isEqualTo("EXPOSED");
  }

  @Test
  void mThoseWhoWereToldWhenItWasJudgedAreNotToldAgain() {
    Case complaint = assigned("R1-T12", null, 2);
    complaint.exposed(
        Exposure.NONE,
        Exposure.EXPOSED,
        time.instant(),
        new Post("customer-service-manager"),
        new Post("advertising-manager"));
    eventually(
        () ->
            assertThat(published.inboxes(complaint.id, "department.exposed.v1"))
                .containsExactly("department.bj-purchasing"));
  }

  private Case solved() {
    Case complaint = assigned("R1-T26", "bj-zgc", 2);
    post(path(complaint, 1) + "/acceptance", LOGISTICS, "{}");
    post(path(complaint, 2) + "/acceptance", STORE, "{}");
    assertThat(post(path(complaint, 1) + "/result", LOGISTICS, RESULT).status()).isEqualTo(200);
    assertThat(post(path(complaint, 2) + "/result", STORE, RESULT).status()).isEqualTo(200);
    return complaint;
  }

  private void awaitStanding(Case complaint, String... expected) {
    eventually(() -> assertThat(standing(complaint)).containsExactly(expected));
  }
}
