package kesu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import kesu.local.demo.Actor;
import kesu.local.demo.GatewayClient;
import kesu.local.demo.Place;
import tools.jackson.databind.JsonNode;

/** The actions of people in the end-to-end tests, through the gateway. */
final class ComplaintDesk {
  static final Actor AGENT = Place.ZGC.agent();
  static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final AtomicInteger CUSTOMERS = new AtomicInteger(1000);
  private final GatewayClient api;

  ComplaintDesk(GatewayClient api) {
    this.api = api;
  }

  /** A late delivery (R1-T23) that a consumer body already has: major by R1-S2. */
  static Map<String, Object> lateDelivery() {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("branch", "bj");
    form.put("store", "bj-zgc");
    form.put("channel", "HOTLINE");
    form.put("reason", "R1-T23");
    form.put("outsideChannel", true);
    form.put(
        "customer",
        Map.of(
            "name",
            "试用客",
            "telephone",
            telephone(CUSTOMERS.incrementAndGet()),
            "address",
            "样例路 9 号"));
    form.put("words", "约定上午送货，等到晚上也没有人来。");
    return form;
  }

  static String telephone(int customer) {
    return "010-5551-%04d".formatted(customer);
  }

  static String telephoneOf(Map<String, Object> form) {
    return String.valueOf(
        ((Map<?, ?>) Objects.requireNonNull(form.get("customer"))).get("telephone"));
  }

  JsonNode register(Map<String, Object> form) throws InterruptedException {
    GatewayClient.Reply reply = api.post("/api/complaints", AGENT, form);
    assertThat(reply.status()).as("%s", reply.body()).isEqualTo(201);
    return reply.body();
  }

  /** Posts until it succeeds: the effects of other services may still be on their way. */
  JsonNode post(String path, Actor who, Map<String, ?> body) {
    return await(path)
        .atMost(TIMEOUT)
        .until(() -> api.post(path, who, body), GatewayClient.Reply::succeeded)
        .body();
  }

  /** Waits until a complaint is exposed so far. */
  void awaitExposure(String complaint, String level) {
    await()
        .atMost(TIMEOUT)
        .until(
            () -> api.get("/api/exposures/" + complaint, Place.HEAD_OFFICE),
            reply -> reply.body().path("level").asString("").equals(level));
  }

  /** The complaint's only assignment. */
  JsonNode assignment(String complaint) {
    return awaited("/api/assignments?complaint=" + complaint, items -> items.size() == 1)
        .getFirst();
  }

  List<JsonNode> awaited(String list, Predicate<List<JsonNode>> wanted) {
    return await(list).atMost(TIMEOUT).until(() -> api.all(list, Place.HEAD_OFFICE), wanted);
  }

  /**
   * Takes the complaint from hand-over to closing: solved by every department that has it, accepted
   * by the customer.
   */
  void solve(String complaint) {
    List<JsonNode> assignments =
        awaited(
            "/api/assignments?complaint=" + complaint,
            items -> items.stream().anyMatch(ComplaintDesk::isUnanswered));
    for (JsonNode assignment : assignments) {
      if (isUnanswered(assignment)) {
        Actor responsible = Actor.responsible(assignment);
        String path = "/api/assignments/" + assignment.path("id").asString();
        post(path + "/acceptance", responsible, Map.of());
        post(path + "/result", responsible, Map.of("report", "已送达", "result", "补送并致歉"));
      }
    }
    post(
        "/api/complaints/" + complaint + "/follow-ups",
        AGENT,
        Map.of("accepted", true, "satisfied", true, "companyAgrees", true, "furtherDemand", false));
    post("/api/complaints/" + complaint + "/closure", AGENT, Map.of("opinion", "同意结案"));
  }

  /** The department that has it refuses it, and customer service hands it to another. */
  void passOn(String complaint, String department) {
    JsonNode assignment = assignment(complaint);
    post(
        "/api/assignments/" + assignment.path("id").asString() + "/refusal",
        Actor.responsible(assignment),
        Map.of("finding", "经核查，非本部门人员所为，请转门店核实", "suggestedDepartment", department));
    post(
        "/api/assignments",
        Place.ZGC.customerServiceManager(),
        Map.of("complaintId", complaint, "department", department, "reason", "经核实属该部门"));
    awaited(
        "/api/assignments?complaint=" + complaint,
        items ->
            items.stream()
                .anyMatch(
                    item ->
                        isUnanswered(item)
                            && item.path("department").asString().equals(department)));
  }

  private static boolean isUnanswered(JsonNode assignment) {
    return assignment.path("state").asString().equals("HANDED_OVER");
  }
}
