package kesu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kesu.local.demo.Actor;
import kesu.local.demo.GatewayClient;
import kesu.local.demo.Place;
import tools.jackson.databind.JsonNode;

/** A complaint's way between store, branch and head office, walked through the gateway. */
final class ReportingWalk {
  static final Actor CENTRE = Place.CENTRE;
  private static final InstantSource MACHINE = InstantSource.system();
  private static final Place STORE = Place.ZGC;
  private final GatewayClient api;
  private final ComplaintDesk desk;

  ReportingWalk(GatewayClient api, ComplaintDesk desk) {
    this.api = api;
    this.desk = desk;
  }

  /** Registers a major complaint that was received so long ago. */
  String registered(Actor by, String channel, Duration ago) throws InterruptedException {
    Map<String, Object> form = ComplaintDesk.lateDelivery();
    form.put("channel", channel);
    form.put("receivedAt", MACHINE.instant().minus(ago).toString());
    GatewayClient.Reply reply = api.post("/api/complaints", by, form);
    assertThat(reply.status()).as("%s", reply.body()).isEqualTo(201);
    return reply.body().path("id").asString();
  }

  /** Posts to a resource of the complaint, which must succeed. */
  JsonNode act(String complaint, String what, Actor by, Map<String, ?> body)
      throws InterruptedException {
    GatewayClient.Reply reply = api.post(path(complaint, what), by, body);
    assertThat(reply.status()).as("%s %s", what, reply.body()).isEqualTo(200);
    return reply.body();
  }

  /** Posts to a resource of the complaint, which must be refused. */
  void refused(String complaint, String what, Actor by, Map<String, ?> body, int status)
      throws InterruptedException {
    assertThat(api.post(path(complaint, what), by, body).status()).as(what).isEqualTo(status);
  }

  private static String path(String complaint, String what) {
    return "/api/complaints/" + complaint + "/" + what;
  }

  /** Waits until the last clock of the clause is in that state. */
  JsonNode clock(String complaint, String clause, String state) {
    return desk
        .awaited(
            "/api/clocks?complaint=" + complaint,
            clocks -> of(clocks, clause).stream().anyMatch(one -> is(one, state)))
        .stream()
        .filter(one -> one.path("clause").asString().equals(clause))
        .filter(one -> is(one, state))
        .toList()
        .getLast();
  }

  /** Waits until a clock is missed, and checks who owed it and who was told. */
  void missed(String complaint, String clause, String person, String told) {
    JsonNode clock = clock(complaint, clause, "OVERDUE");
    assertThat(clock.path("person").asString()).as(clause).isEqualTo(person);
    assertThat(clock.path("escalations").findValuesAsString("person")).as(clause).contains(told);
  }

  private static List<JsonNode> of(List<JsonNode> clocks, String clause) {
    return clocks.stream().filter(one -> one.path("clause").asString().equals(clause)).toList();
  }

  private static boolean is(JsonNode clock, String state) {
    return clock.path("state").asString().equals(state);
  }

  /** From the salesperson to the store head, the branch, and back with the result. */
  String throughTheStore() throws InterruptedException {
    Actor head = STORE.storeHead();
    String id = registered(STORE.seller(), "STORE", Duration.ZERO);
    assertThat(clock(id, "R1-D1", "RUNNING").path("person").asString())
        .isEqualTo(STORE.seller().person());
    act(id, "reports", STORE.seller(), Map.of("level", "STORE_HEAD"));
    clock(id, "R1-D1", "MET");
    clock(id, "R1-D2a", "RUNNING");
    act(id, "reports", head, Map.of("level", "BRANCH_CUSTOMER_SERVICE"));
    clock(id, "R1-D2a", "MET");
    JsonNode hour = clock(id, "R1-D7", "RUNNING");
    assertThat(Instant.parse(hour.path("startedAt").asString()))
        .isEqualTo(Instant.parse(clock(id, "R1-D2a", "MET").path("endedAt").asString()));
    refused(id, "help-requests", STORE.seller(), help(), 403);
    act(id, "help-requests", head, help());
    clock(id, "R1-D4", "MET");
    Map<String, Object> grant = Map.of("granted", true, "note", "今日送到");
    act(id, "help-requests/1/decision", STORE.customerServiceManager(), grant);
    act(id, "hand-downs", STORE.agent(), Map.of("to", "STORE"));
    clock(id, "R1-D3", "RUNNING");
    act(id, "form-returns/branch", head, Map.of("handler", "李工", "plan", "换新并道歉"));
    clock(id, "R1-D3", "MET");
    act(id, "store-results", head, Map.of("result", "已换新"));
    clock(id, "R1-D17", "MET");
    return id;
  }

  private static Map<String, Object> help() {
    return Map.of("resource", "一台样机", "from", "bj-logistics");
  }

  /** From head office to the branch and back, solved, filed and made a case study. */
  String throughHeadOffice() throws InterruptedException {
    Actor office = Place.HEAD_OFFICE;
    String id = registered(office, "HEAD_OFFICE", Duration.ZERO);
    clock(id, "R1-D14", "RUNNING");
    refused(id, "hand-downs", STORE.agent(), Map.of("to", "BRANCH"), 403);
    act(id, "hand-downs", office, Map.of("to", "BRANCH", "note", "请核实"));
    clock(id, "R1-D14", "MET");
    clock(id, "R1-D7", "RUNNING");
    clock(id, "R1-D13", "RUNNING");
    act(id, "superior-notices", office, Map.of());
    clock(id, "R1-D18", "MET");
    act(id, "form-returns/head-office", STORE.customerServiceManager(), Map.of("verified", "属实"));
    clock(id, "R1-D13", "MET");
    refused(id, "reports", STORE.agent(), Map.of("level", "HEAD_OFFICE"), 400);
    act(id, "reports", STORE.customerServiceManager(), opinions("level", "HEAD_OFFICE"));
    clock(id, "R1-D23", "MET");
    desk.post(path(id, "contacts"), STORE.agent(), Map.of("reached", true));
    clock(id, "R1-D7", "MET");
    desk.solve(id);
    clock(id, "R1-D24", "RUNNING");
    act(id, "reports", STORE.customerServiceManager(), Map.of("level", "HEAD_OFFICE"));
    clock(id, "R1-D24", "MET");
    act(id, "case-study", office, Map.of("analysis", "交接环节薄弱"));
    return id;
  }

  /** An opinion asked for, passed on and signed, and an inclination reported. */
  String opinionAndInclination() throws InterruptedException {
    Actor manager = STORE.customerServiceManager();
    String id = registered(STORE.agent(), "HOTLINE", Duration.ZERO);
    act(id, "superior-notices", STORE.agent(), Map.of());
    clock(id, "R1-D18", "MET");
    refused(id, "opinion-requests", manager, Map.of("question", "可否全额退款"), 400);
    act(id, "opinion-requests", manager, opinions("question", "可否全额退款"));
    clock(id, "R1-D15a", "RUNNING");
    act(id, "opinion-requests/1/passing-on", Place.HEAD_OFFICE, Map.of("to", CENTRE.department()));
    clock(id, "R1-D15a", "MET");
    assertThat(clock(id, "R1-D15b", "RUNNING").path("person").asString())
        .isEqualTo(CENTRE.person());
    act(id, "opinion-requests/1/opinion", CENTRE, Map.of("opinion", "同意退款"));
    clock(id, "R1-D15b", "MET");
    act(id, "facts", STORE.agent(), Map.of("fact", "INCLINED_TO_PUBLISH"));
    clock(id, "R1-D22", "RUNNING");
    List<String> both = List.of("branch-general-manager", "advertising-manager");
    act(id, "inclination-reports", manager, Map.of("told", both));
    clock(id, "R1-D22", "MET");
    return id;
  }

  /** Received long ago and never reported: the store's and the branch's misses. */
  void neglected() throws InterruptedException {
    String sold = registered(STORE.seller(), "STORE", Duration.ofHours(25));
    missed(sold, "R1-D1", STORE.seller().person(), STORE.storeHead().person());
    missed(sold, "R1-D4", STORE.storeHead().person(), STORE.generalManager().person());
    Map<String, Object> late =
        Map.of(
            "finishedAt", MACHINE.instant().minus(Duration.ofHours(3)).toString(), "result", "已换新");
    act(sold, "store-results", STORE.storeHead(), late);
    assertThat(clock(sold, "R1-D17", "DONE_LATE").path("person").asString())
        .isEqualTo(STORE.storeHead().person());
    String own = registered(STORE.storeHead(), "STORE", Duration.ofHours(3));
    missed(own, "R1-D2a", STORE.storeHead().person(), STORE.generalManager().person());
    String called = registered(STORE.agent(), "HOTLINE", Duration.ofHours(49));
    missed(
        called, "R1-D23", STORE.customerServiceManager().person(), STORE.generalManager().person());
  }

  private static Map<String, Object> opinions(String key, String value) {
    Map<String, Object> body = new HashMap<>();
    body.put(key, value);
    body.put("customerServiceOpinion", "建议退款");
    body.put("generalManagerOpinion", "同意");
    return body;
  }
}
