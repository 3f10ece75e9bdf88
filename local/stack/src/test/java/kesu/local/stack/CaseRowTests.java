package kesu.local.stack;

import static kesu.local.stack.Penalties.clauses;
import static kesu.local.stack.Penalties.first;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kesu.local.demo.Actor;
import kesu.local.demo.GatewayClient;
import kesu.local.demo.Place;
import kesu.terms.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The course of a case from reception to the penalty document, driven through the gateway. */
interface CaseRowTests {
  /** The desk at the gateway. */
  ComplaintDesk desk();

  /** The gateway. */
  GatewayClient gateway();

  @Test
  @Clause({"R1-S", "R1-S1", "R1-S6", "R1-S7", "R1-S10"})
  default void theSameCauseASecondTimeIsMajorAndNamesTheFirst() throws Exception {
    Map<String, Object> form = ordinary();
    JsonNode first = desk().register(form);
    assertThat(first.path("severity").asString()).isEqualTo("ORDINARY");
    assertThat(first.path("number").asString()).isNotBlank();
    JsonNode second = desk().register(form);
    assertThat(second.path("severity").asString()).isEqualTo("MAJOR");
    assertThat(second.path("reasons").findValuesAsString("clause")).contains("R1-S1");
    assertThat(
            gateway()
                .read("/api/complaints/" + second.path("id").asString(), Place.HEAD_OFFICE)
                .path("repeatOf"))
        .isEqualTo(first.path("id"));
    JsonNode earlier =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () ->
                    gateway()
                        .read("/api/complaints/" + first.path("id").asString(), Place.HEAD_OFFICE),
                complaint -> complaint.path("severity").asString().equals("MAJOR"));
    assertThat(earlier.path("repeatedBy").values())
        .extracting(JsonNode::asString)
        .containsExactly(second.path("id").asString());
  }

  @Test
  @Clause({"R1-I3", "R1-I4", "R1-D16", "R1-C1", "R1-D7"})
  default void harmIsAskedAnAnswerPromisedAndTheCallKeepsIt() throws Exception {
    String id = desk().register(ordinary()).path("id").asString();
    desk().assignment(id);
    act(
        id,
        "harm",
        ComplaintDesk.AGENT,
        Map.of("heavyLoss", true, "heavyLossOf", List.of("CUSTOMER"), "note", "食品全部变质"));
    act(
        id,
        "promises",
        ComplaintDesk.AGENT,
        Map.of("promisedAt", IncidentRowTests.MACHINE.instant().plusSeconds(3600).toString()));
    awaitClock(id, "R1-D16", "RUNNING");
    act(id, "contacts", ComplaintDesk.AGENT, Map.of("reached", true, "note", "已致歉"));
    awaitClock(id, "R1-D16", "MET");
    awaitClock(id, "R1-D7", "MET");
    assertThat(
            gateway()
                .read("/api/complaints/" + id + "/case-file", Place.ZGC.customerServiceManager())
                .toString())
        .contains("heavyLoss", "CUSTOMER");
  }

  @Test
  @Clause({"R1-C2", "R1-C3", "R1-D8", "R1-D9", "R1-D10"})
  default void severalDepartmentsShareOneAndEachReportsForItself() throws Exception {
    Map<String, Object> form = ComplaintDesk.lateDelivery();
    form.put("reason", "R1-T13");
    String id = desk().register(form).path("id").asString();
    List<JsonNode> shared =
        desk().awaited("/api/assignments?complaint=" + id, items -> items.size() == 2);
    assertThat(shared)
        .extracting(one -> one.path("department").asString())
        .containsExactlyInAnyOrder("bj-purchasing", "bj-advertising");
    JsonNode one = shared.getFirst();
    answer(one, "acceptance", Map.of());
    answer(one, "progress", Map.of("report", "已联系顾客", "plan", "更正宣传"));
    List<JsonNode> clocks =
        desk().awaited("/api/clocks?complaint=" + id, all -> clauses(all).contains("R1-D10"));
    assertThat(of(clocks, "R1-D9", one)).isEqualTo("MET");
    assertThat(of(clocks, "R1-D9", shared.getLast())).isEqualTo("RUNNING");
    assertThat(of(clocks, "R1-D8", shared.getLast())).isEqualTo("RUNNING");
  }

  @ParameterizedTest
  @CsvSource({"false, true, false", "true, false, false", "true, true, true"})
  @Clause({"R1-S5", "R1-C4"})
  default void itIsNotClosedUntilBothSidesAgreeAndNothingMoreIsAsked(
      boolean accepted, boolean companyAgrees, boolean furtherDemand) throws Exception {
    String id = desk().register(ComplaintDesk.lateDelivery()).path("id").asString();
    JsonNode assignment = desk().assignment(id);
    String closure = "/api/complaints/" + id + "/closure";
    assertThat(gateway().post(closure, ComplaintDesk.AGENT, Map.of()).toString())
        .contains("R1-C4", "R1-S5");
    answer(assignment, "acceptance", Map.of());
    answer(assignment, "result", Map.of("report", "已送达", "result", "补送并致歉"));
    act(
        id,
        "follow-ups",
        ComplaintDesk.AGENT,
        Map.of(
            "accepted", accepted,
            "satisfied", accepted,
            "companyAgrees", companyAgrees,
            "furtherDemand", furtherDemand));
    assertThat(gateway().post(closure, ComplaintDesk.AGENT, Map.of()).succeeded()).isFalse();
    assertThat(desk().assignment(id).path("department").asString()).isEqualTo("bj-logistics");
  }

  @Test
  @Clause({"R1-C4", "R1-C7", "R1-C8", "R1-S5", "R1-D9"})
  default void aCustomerWhoDoesNotAcceptSendsItBackAndTheReportIsOwedAnew() throws Exception {
    String id = desk().register(ComplaintDesk.lateDelivery()).path("id").asString();
    JsonNode assignment = desk().assignment(id);
    answer(assignment, "acceptance", Map.of());
    answer(assignment, "result", Map.of("report", "已送达", "result", "补送并致歉"));
    act(
        id,
        "follow-ups",
        ComplaintDesk.AGENT,
        Map.of(
            "accepted", false, "satisfied", false, "companyAgrees", true, "furtherDemand", true));
    List<JsonNode> clocks =
        desk()
            .awaited(
                "/api/clocks?complaint=" + id,
                all -> all.stream().filter(one -> is(one, "R1-D9")).count() == 2);
    JsonNode anew = clocks.stream().filter(one -> is(one, "R1-D9")).toList().getLast();
    assertThat(anew.path("state").asString()).isEqualTo("RUNNING");
    assertThat(anew.path("person").asString()).isEqualTo("E1106");
    answer(assignment, "result", Map.of("report", "已更换", "result", "换新并致歉"));
    act(
        id,
        "follow-ups",
        ComplaintDesk.AGENT,
        Map.of(
            "accepted", true,
            "satisfied", true,
            "companyAgrees", true,
            "furtherDemand", false,
            "plan", "换一台新的",
            "result", "当晚已换好"));
    act(id, "closure", ComplaintDesk.AGENT, Map.of("opinion", "同意结案"));
    assertThat(
            gateway()
                .read("/api/complaints/" + id + "/case-file", Place.ZGC.customerServiceManager())
                .toString())
        .contains("换一台新的", "当晚已换好");
  }

  @Test
  @Clause({"R1-C5", "R1-C9", "R1-FM4", "R1-O31"})
  default void afterTheAnalysisTheBranchHeadDecidesAndADocumentIsIssued() throws Exception {
    String id = desk().register(ComplaintDesk.lateDelivery()).path("id").asString();
    desk().solve(id);
    act(
        id,
        "findings",
        Place.ZGC.customerServiceManager(),
        Map.of(
            "faults",
            List.of("R1-T36"),
            "departments",
            List.of("bj-logistics"),
            "persons",
            List.of(Map.of("person", "E1107", "answersFor", List.of("R1-T23"))),
            "analysis",
            "派车环节没有核对仓号",
            "correctiveProposal",
            "发车前核对仓号"));
    List<JsonNode> proposed =
        desk()
            .awaited(
                "/api/penalties?complaint=" + id,
                all -> Penalties.persons(all, "R1-T23").contains("E1107"));
    String path =
        "/api/penalties/"
            + proposed.stream()
                .filter(one -> one.path("person").asString().equals("E1107"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    desk()
        .post(
            path + "/decision",
            Place.ZGC.generalManager(),
            Map.of("outcome", "IMPOSED", "measure", "STATEMENT_OF_REASONS", "opinion", "属实"));
    JsonNode document = gateway().read(path + "/document", Place.ZGC.storeHead());
    assertThat(document.path("number").asString()).startsWith("bj-");
    assertThat(document.toString())
        .contains("bj-logistics", "E1107", "R1-T23", "STATEMENT_OF_REASONS");
  }

  private static boolean is(JsonNode clock, String clause) {
    return clock.path("clause").asString().equals(clause);
  }

  private static Map<String, Object> ordinary() {
    Map<String, Object> form = ComplaintDesk.lateDelivery();
    form.remove("outsideChannel");
    return form;
  }

  private void act(String id, String what, Actor by, Map<String, ?> body) {
    desk().post("/api/complaints/" + id + "/" + what, by, body);
  }

  private void answer(JsonNode assignment, String what, Map<String, ?> body) {
    desk()
        .post(
            "/api/assignments/" + assignment.path("id").asString() + "/" + what,
            Actor.responsible(assignment),
            body);
  }

  private void awaitClock(String id, String clause, String state) {
    desk()
        .awaited(
            "/api/clocks?complaint=" + id,
            all ->
                clauses(all).contains(clause)
                    && first(all, clause).path("state").asString().equals(state));
  }

  private static String of(List<JsonNode> clocks, String clause, JsonNode assignment) {
    return clocks.stream()
        .filter(one -> one.path("clause").asString().equals(clause))
        .filter(one -> one.path("assignmentId").equals(assignment.path("id")))
        .findFirst()
        .orElseThrow()
        .path("state")
        .asString();
  }
}
