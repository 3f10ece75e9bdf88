package kesu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kesu.local.demo.Actor;
import kesu.local.demo.GatewayClient;
import kesu.local.demo.Place;
import kesu.terms.Clause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Departments and people who stay silent, in a stack in which an hour passes in a second. */
class SilenceIT {
  private static final String SPEED = "3600";
  @TempDir private static Path data;
  private static StartedStack stack;
  private static GatewayClient api;
  private static ComplaintDesk desk;

  @BeforeAll
  static void start() {
    stack = StartedStack.launch(Path.of("../.."), data, "--speed", SPEED).awaitReady();
    api = new GatewayClient(stack.gatewayUrl());
    desk = new ComplaintDesk(api);
  }

  @AfterAll
  static void stop() {
    api.close();
    stack.close();
  }

  @Test
  @Clause({"R1-C2", "R1-C4", "R1-D8", "R1-D9"})
  void aSilentDepartmentHasAcceptedAndLosesTheComplaintWhichIsClosedWithoutIt() throws Exception {
    String id = desk.register(ComplaintDesk.lateDelivery()).path("id").asString();
    String assignments = "/api/assignments?complaint=" + id;
    JsonNode silent =
        desk.awaited(
                assignments,
                all -> all.size() == 1 && all.getFirst().path("acceptedBySilence").asBoolean())
            .getFirst();
    String path = "/api/assignments/" + silent.path("id").asString();
    Map<String, String> finding = Map.of("finding", "经核查，非本部门人员所为，请转门店核实");
    assertThat(api.post(path + "/refusal", Actor.responsible(silent), finding).code())
        .isEqualTo("accepted-by-silence");
    assertThat(told(clock(id, "R1-D8", SilenceIT::isToldToHeadOffice)))
        .containsExactly("branch-general-manager", "head-office-complaints");
    assertThat(clock(id, "R1-D9", any -> true).path("assignmentId").asString())
        .isEqualTo(silent.path("id").asString());

    desk.post(
        path + "/withdrawal",
        ComplaintDesk.AGENT,
        Map.of("reason", "逾期未答复，电话催办无人回应", "department", "bj-purchasing"));
    JsonNode missed = clock(id, "R1-D8", one -> !one.path("state").asString().equals("OVERDUE"));
    assertThat(missed.path("missedAt").isString()).as("the miss stays").isTrue();
    JsonNode other =
        desk.awaited(assignments, all -> all.size() == 2).stream()
            .filter(one -> one.path("department").asString().equals("bj-purchasing"))
            .findFirst()
            .orElseThrow();
    Actor purchasing = Actor.responsible(other);
    String next = "/api/assignments/" + other.path("id").asString();
    desk.post(next + "/acceptance", purchasing, Map.of());
    desk.post(next + "/result", purchasing, Map.of("report", "已送达", "result", "补送"));
    desk.post(
        "/api/complaints/" + id + "/follow-ups",
        ComplaintDesk.AGENT,
        Map.of("accepted", true, "satisfied", true, "companyAgrees", true, "furtherDemand", false));
    desk.post("/api/complaints/" + id + "/closure", ComplaintDesk.AGENT, Map.of());
  }

  @Test
  @Clause({"R1-D16", "R1-I4"})
  void anAgentsBrokenPromiseClimbsFromTheManagerToHeadOfficeEachToldOnce() throws Exception {
    Instant now = Instant.parse(api.read("/api/time", Place.HEAD_OFFICE).path("now").asString());
    Map<String, Object> form = ComplaintDesk.lateDelivery();
    form.put("promisedAt", now.plus(Duration.ofHours(10)).toString());
    String id = desk.register(form).path("id").asString();
    JsonNode promise = clock(id, "R1-D16", SilenceIT::isToldToHeadOffice);
    assertThat(promise.path("person").asString()).isEqualTo(ComplaintDesk.AGENT.person());
    assertThat(told(promise))
        .containsExactly(
            "customer-service-manager", "branch-general-manager", "head-office-complaints");
  }

  private static JsonNode clock(String complaint, String clause, Predicate<JsonNode> wanted) {
    return desk
        .awaited(
            "/api/clocks?complaint=" + complaint,
            all -> all.stream().anyMatch(one -> is(one, clause) && wanted.test(one)))
        .stream()
        .filter(one -> is(one, clause) && wanted.test(one))
        .findFirst()
        .orElseThrow();
  }

  private static boolean is(JsonNode clock, String clause) {
    return clock.path("clause").asString().equals(clause);
  }

  private static boolean isToldToHeadOffice(JsonNode clock) {
    return told(clock).contains("head-office-complaints");
  }

  private static List<String> told(JsonNode clock) {
    return clock.path("escalations").findValuesAsString("to");
  }
}
