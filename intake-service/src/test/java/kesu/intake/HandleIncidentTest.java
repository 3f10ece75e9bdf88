package kesu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.SampleStaff;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An incident from its report to the insurer's result, over HTTP. */
class HandleIncidentTest extends IntakeServiceTest {
  private Map<String, Object> incident(String kind) {
    return Map.of(
        "kind", kind, "happenedAt", clock.instant().minusSeconds(60).toString(), "place", "二楼扶梯口");
  }

  private String registeredIncident(String kind) {
    return register(with(form(), "incident", incident(kind))).text("id");
  }

  private ApiReply post(String id, String part, Object body, Actor by) {
    return api.post(COMPLAINTS + "/" + id + "/" + part, body, by);
  }

  private JsonNode view(String id) {
    return get("/" + id + "/incident").expect(200).body();
  }

  private static JsonNode task(JsonNode view, String code) {
    return view.at("/groups")
        .valueStream()
        .flatMap(group -> group.path("tasks").valueStream())
        .filter(task -> task.path("task").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Clause({"R1-S4", "R1-O10", "R1-O11", "R1-O13", "R1-O17", "R1-O32"})
  void bothGroupsAreShownAsOneListWithPersonsTasksAndWhoIsAtTheScene() {
    String id = registeredIncident("CUSTOMER_INJURED");
    post(id, "incident/urgent-reports", Map.of("note", "顾客摔倒，已叫救护车"), SampleStaff.STORE_HEAD)
        .expect(200);
    post(id, "incident/presences", Map.of(), SampleStaff.CUSTOMER_SERVICE_MANAGER).expect(200);
    post(
            id,
            "incident/tasks/care-for-injured/taking",
            Map.of(),
            SampleStaff.STORE_ADMINISTRATION_MANAGER)
        .expect(200);
    ApiReply done =
        post(
                id,
                "incident/tasks/hold-witness/completion",
                Map.of(
                    "note",
                    "王女士愿意作证",
                    "answers",
                    Map.of(
                        "WITNESS_IS_NO_EMPLOYEE",
                        true,
                        "WITNESS_NAME",
                        "王女士",
                        "WITNESS_TELEPHONE",
                        "13900000002",
                        "WRITTEN_STATEMENT",
                        true)),
                SampleStaff.STORE_ADMINISTRATION_MANAGER)
            .expect(200);
    assertThat(done.text("state")).isEqualTo("DONE");
    post(id, "incident/plans", Map.of("plan", "陪同就医"), SampleStaff.CUSTOMER_SERVICE_MANAGER)
        .expect(200);
    post(
            id,
            "incident/plans/decision",
            Map.of("approved", true, "opinion", "同意"),
            SampleStaff.GENERAL_MANAGER)
        .expect(200);

    JsonNode view = view(id);
    assertThat(view.at("/incident/kind").asString()).isEqualTo("CUSTOMER_INJURED");
    assertThat(view.at("/incident/place").asString()).isEqualTo("二楼扶梯口");
    assertThat(view.at("/groups").valueStream().map(group -> group.path("group").asString()))
        .containsExactly("STORE", "BRANCH");
    assertThat(view.at("/groups/0/members/0/person").asString()).isEqualTo("E1201");
    assertThat(view.at("/groups/1/members/1/post").asString())
        .isEqualTo("customer-service-manager");
    assertThat(view.at("/groups/1/members/1/atSceneSince").isString()).isTrue();
    assertThat(task(view, "care-for-injured").path("state").asString()).isEqualTo("TAKEN");
    assertThat(task(view, "hold-witness").at("/steps/0/by/person").asString()).isEqualTo("E1202");
    assertThat(task(view, "hold-witness").at("/answers/WITNESS_NAME").asString()).isEqualTo("王女士");
    assertThat(task(view, "take-to-hospital").at("/conditions/0/text/zh").asString())
        .contains("同意");
    assertThat(view.at("/plans/0/decision/step").asString()).isEqualTo("PLAN_APPROVED");

    assertThat(get("/" + id + "/timeline").expect(200).body().toString())
        .contains("URGENTLY_REPORTED", "hold-witness", "PLAN_APPROVED")
        .doesNotContain("王女士", "13900000002", "陪同就医");
    log.awaitTypes(
        new ComplaintId(id),
        "complaint.registered.v1",
        "complaint.incident-recorded.v1",
        "complaint.incident-step.v1",
        "complaint.incident-step.v1",
        "complaint.incident-step.v1",
        "complaint.incident-step.v1",
        "complaint.incident-step.v1",
        "complaint.incident-step.v1");
    assertThat(log.deliveries(new ComplaintId(id)).toString())
        .doesNotContain("王女士", "13900000002", "二楼", "陪同");
  }

  @Test
  @Clause({"R1-S4", "R1-S9"})
  void anIncidentLearntLaterRaisesSeverityAndOpensTheGroups() {
    String id = registered();
    assertThat(view(id).path("groups").isEmpty()).isTrue();
    ApiReply without = act(id, "facts", Map.of("fact", "INCIDENT")).expect(400);
    assertThat(without.text("field")).isEqualTo("incident");
    Map<String, Object> fact = Map.of("fact", "INCIDENT", "incident", incident("SECURITY_DISPUTE"));
    assertThat(act(id, "facts", fact).expect(200).text("severity")).isEqualTo("CRISIS");
    assertThat(act(id, "facts", fact).expect(409).code()).isEqualTo("incident-recorded");
    JsonNode caseFile = get("/" + id + "/case-file").body();
    assertThat(caseFile.at("/incident/kind").asString()).isEqualTo("SECURITY_DISPUTE");
    assertThat(caseFile.at("/incident/place").asString()).isNotEmpty();
    assertThat(caseFile.path("contacts").findValuesAsString("what"))
        .contains("FACT_RECORDED", "INCIDENT_RECORDED");
    assertThat(task(view(id), "restrain").path("state").asString()).isEqualTo("OPEN");
    log.awaitTypes(
        new ComplaintId(id),
        "complaint.registered.v1",
        "complaint.fact-recorded.v1",
        "complaint.severity-raised.v1",
        "complaint.incident-recorded.v1");
  }

  @Test
  @Clause({"R1-O16", "R1-O19", "R1-O21"})
  void theConditionsOfATaskAreAskedInBothLanguages() {
    String id = registeredIncident("CUSTOMER_INJURED");
    api.refused(
        COMPLAINTS + "/" + id + "/incident/tasks/emergency-money/completion",
        Map.of(),
        SampleStaff.CHIEF_ACCOUNTANT,
        409,
        "consent-missing",
        "R1-O19",
        "consents");
    ApiReply hospital =
        post(
                id,
                "incident/tasks/take-to-hospital/completion",
                Map.of("answers", Map.of("CONSENT_OF_INJURED", false)),
                SampleStaff.STORE_ADMINISTRATION_MANAGER)
            .expect(409);
    assertThat(hospital.code()).isEqualTo("condition-unmet");
    assertThat(hospital.text("field")).isEqualTo("answers.CONSENT_OF_INJURED");
    post(id, "incident/plans", Map.of("plan", "x"), SampleStaff.LOGISTICS).expect(403);
  }

  @Test
  @Clause({"R1-D5", "R1-D25", "R1-O24", "R1-O26", "R1-FM3"})
  void theClaimGoesUpToTheInsurerAndItsResultComesBack() {
    String id = registeredIncident("CUSTOMER_INJURED");
    claim(id, "LOSS_REPORTED", SampleStaff.STORE_ADMINISTRATION_MANAGER);
    claim(id, "LOSS_FORWARDED", SampleStaff.INSURANCE_OFFICER);
    claim(id, "INSURER_TOLD", SampleStaff.ASSET_MANAGER);
    claim(id, "SCENE_INSPECTED", SampleStaff.STORE_HEAD);
    post(
            id,
            "incident/claim-steps",
            Map.of(
                "step",
                "INSURER_DECIDED",
                "amount",
                1200.5,
                "decidedAt",
                clock.instant().toString()),
            SampleStaff.ASSET_MANAGER)
        .expect(200);
    claim(id, "CLAIM_RESULT_TOLD", SampleStaff.INSURANCE_OFFICER);
    JsonNode claim = view(id).path("claim");
    assertThat(claim.valueStream().map(step -> step.path("step").asString()))
        .containsExactly(
            "LOSS_REPORTED",
            "LOSS_FORWARDED",
            "INSURER_TOLD",
            "SCENE_INSPECTED",
            "INSURER_DECIDED",
            "CLAIM_RESULT_TOLD");
    assertThat(claim.get(4).path("amount").decimalValue()).isEqualByComparingTo("1200.5");
  }

  private void claim(String id, String step, Actor by) {
    post(id, "incident/claim-steps", Map.of("step", step), by).expect(200);
  }

  @Test
  @Clause({"R1-M2", "R1-O36"})
  void aTalkWithEditorsIsRecordedWithWhoWhenAndWhatWasAgreed() {
    String id = registered();
    String at = clock.instant().minusSeconds(600).toString();
    Map<String, Object> talk =
        Map.of(
            "partner",
            "EDITORS",
            "inPerson",
            false,
            "outlet",
            "样例日报",
            "with",
            "总编某",
            "at",
            at,
            "agreed",
            "先核实再报道");
    post(id, "press-talks", talk, SampleStaff.ADVERTISING_MANAGER).expect(200);
    JsonNode recorded = get("/" + id + "/press-talks").expect(200).body().at("/talks/0");
    assertThat(recorded.path("at").asString()).isEqualTo(at);
    assertThat(recorded.at("/by/person").asString()).isEqualTo("E1103");
    assertThat(recorded.path("words").toString()).contains("样例日报", "总编某", "先核实再报道");
    assertThat(get("/" + id + "/timeline").body().toString()).doesNotContain("总编某", "先核实");
  }

  @Test
  @Clause({"R1-D6", "R1-D21", "R1-O36"})
  void evidenceAndThePressAreRecorded() {
    String id = registeredIncident("EMPLOYEE_INJURED");
    String now = clock.instant().toString();
    Map<String, Object> photo = Map.of("kind", "PHOTO", "takenAt", now, "keptAt", "店办公室硬盘");
    post(id, "evidence", photo, SampleStaff.STORE_ADMINISTRATION_MANAGER).expect(200);
    post(id, "journalists", Map.of(), SampleStaff.SALES).expect(200);
    Map<String, Object> talk =
        Map.of(
            "partner",
            "JOURNALISTS",
            "inPerson",
            true,
            "outlet",
            "样例晚报",
            "with",
            "记者某",
            "agreed",
            "等调查结果");
    post(id, "press-talks", talk, SampleStaff.PRESS_OFFICE).expect(403);
    post(id, "press-talks", talk, SampleStaff.ADVERTISING_MANAGER).expect(200);
    assertThat(
            get("/" + id + "/timeline")
                .expect(200)
                .body()
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("what").asString()))
        .containsAll(List.of("EVIDENCE_ATTACHED", "JOURNALISTS_ARRIVED", "PRESS_TALK"));
    log.awaitTypes(
        new ComplaintId(id),
        "complaint.registered.v1",
        "complaint.incident-recorded.v1",
        "complaint.evidence-attached.v1",
        "complaint.journalists-arrived.v1",
        "complaint.press-talk.v1");
  }
}
