package kesu.local.stack;

import static kesu.local.stack.Penalties.clauses;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import kesu.local.demo.GatewayClient;
import kesu.local.demo.Place;
import kesu.terms.Clause;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The duties of an incident: met, missed, and opened by one that is learnt later. */
interface IncidentDutyTests {
  /** The desk at the gateway. */
  ComplaintDesk desk();

  /** The gateway. */
  GatewayClient gateway();

  /** The stack that runs. */
  StartedStack stack();

  @Test
  @Clause({"R1-D2b", "R1-D5", "R1-D6", "R1-D19", "R1-D20", "R1-D21", "R1-D25"})
  default void theDutiesOfAnIncidentByTheHotlineAreOwedAndMet() throws Exception {
    IncidentDesk incident = new IncidentDesk(gateway(), desk());
    Instant now = IncidentRowTests.MACHINE.instant();
    Instant happened = now.minus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.MILLIS);
    String id = incident.injured(happened, happened, now.minusSeconds(60));
    assertThat(IncidentDesk.dueAt(incident.clock(id, "R1-D2b", clock -> true)))
        .isEqualTo(happened.plus(IncidentDesk.hours(10)));
    JsonNode loss = incident.clock(id, "R1-D5", clock -> true);
    assertThat(IncidentDesk.dueAt(loss)).isEqualTo(happened.plus(IncidentDesk.hours(12)));
    assertThat(loss.path("person").asString()).isEqualTo("E1202");
    incident.post(id, "journalists", Place.ZGC.seller(), Map.of());
    incident.act(id, now);
    incident.insurerDecided(id, IncidentRowTests.MACHINE.instant());
    incident.claim(id, IncidentDesk.INSURANCE, "CLAIM_RESULT_TOLD");
    incident.awaitStates(
        id,
        Map.of(
            "R1-D2b", "MET",
            "R1-D5", "MET",
            "R1-D6", "MET",
            "R1-D19", "MET",
            "R1-D20", "MET",
            "R1-D21", "MET",
            "R1-D25", "MET"));
    assertThat(clauses(gateway().all("/api/clocks?complaint=" + id, Place.HEAD_OFFICE)))
        .doesNotContain("R1-D2a");
    EventContract.assertEachHonoured(id, LifecycleTopic.of(stack().kafka(), id));
  }

  @Test
  @Clause({"R1-D2b", "R1-D5", "R1-D6", "R1-D19", "R1-D20", "R1-D21", "R1-D25"})
  default void theDutiesOfAnIncidentNotDoneAreMissedAndToldToThePostsAbove() throws Exception {
    IncidentDesk incident = new IncidentDesk(gateway(), desk());
    Instant now = IncidentRowTests.MACHINE.instant();
    Instant happened = now.minus(Duration.ofDays(3));
    String id = incident.injured(happened, happened, now.minus(IncidentDesk.hours(2)));
    incident.post(
        id,
        "journalists",
        Place.ZGC.seller(),
        Map.of("since", now.minus(IncidentDesk.hours(2)).toString()));
    incident.clock(id, "R1-D5", IncidentDesk::isEscalated);
    incident.insurerDecided(id, now.minus(IncidentDesk.hours(49)));
    for (String clause : List.of("R1-D2b", "R1-D6", "R1-D19", "R1-D20", "R1-D21", "R1-D25")) {
      incident.clock(id, clause, IncidentDesk::isEscalated);
    }
    incident.act(id, now);
    incident.claim(id, IncidentDesk.INSURANCE, "CLAIM_RESULT_TOLD");
    incident.awaitStates(
        id,
        Map.of(
            "R1-D2b", "DONE_LATE",
            "R1-D5", "DONE_LATE",
            "R1-D6", "DONE_LATE",
            "R1-D19", "DONE_LATE",
            "R1-D20", "DONE_LATE",
            "R1-D21", "DONE_LATE",
            "R1-D25", "DONE_LATE"));
  }

  @Test
  @Clause({"R1-S4", "R1-O10", "R1-O16", "R1-O19", "R1-O32"})
  default void anIncidentLearntLaterOpensBothGroupsWhoseConditionsAreAsked() throws Exception {
    IncidentDesk incident = new IncidentDesk(gateway(), desk());
    String id = desk().register(ComplaintDesk.lateDelivery()).path("id").asString();
    Instant now = IncidentRowTests.MACHINE.instant();
    incident.post(
        id,
        "facts",
        Place.ZGC.seller(),
        Map.of(
            "fact", "INCIDENT", "incident", IncidentDesk.incident("CUSTOMER_INJURED", now, now)));
    incident.clock(id, "R1-D19", clock -> true);
    String money = "incident/tasks/emergency-money/";
    String path = "/api/complaints/" + id + "/";
    assertThat(
            gateway().post(path + money + "completion", IncidentDesk.ACCOUNTANT, Map.of()).code())
        .isEqualTo("consent-missing");
    incident.post(id, money + "consents", Place.ZGC.generalManager(), Map.of("note", "同意"));
    incident.post(id, money + "completion", IncidentDesk.ACCOUNTANT, Map.of("note", "垫付 500 元"));
    assertThat(
            gateway()
                .post(
                    path + "incident/tasks/take-to-hospital/completion",
                    IncidentDesk.STORE_ADMINISTRATION,
                    Map.of("answers", Map.of("CONSENT_OF_INJURED", false)))
                .code())
        .isEqualTo("condition-unmet");
    incident.post(id, "incident/plans", IncidentDesk.DEPUTY, Map.of("plan", "陪同就医并致歉"));
    incident.post(
        id, "incident/plans/decision", Place.ZGC.generalManager(), Map.of("approved", true));
    JsonNode shown = gateway().read(path + "incident", Place.HEAD_OFFICE);
    assertThat(shown.path("groups").findValuesAsString("task"))
        .contains("emergency-money", "meet-media");
    assertThat(shown.at("/plans/0/decision/step").asString()).isEqualTo("PLAN_APPROVED");
  }
}
