package kesu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import kesu.local.demo.Actor;
import kesu.local.demo.GatewayClient;
import kesu.local.demo.Place;
import tools.jackson.databind.JsonNode;

/** The people who handle an incident in the Zhongguancun store, through the gateway. */
record IncidentDesk(GatewayClient api, ComplaintDesk desk) {
  static final Actor STORE_HEAD = Place.ZGC.storeHead();
  static final Actor STORE_ADMINISTRATION =
      new Actor("E1202", "store-administration-manager", "bj-zgc-store");
  static final Actor ACCOUNTANT = new Actor("E1208", "chief-accountant", "bj-zgc-accounting");
  static final Actor DEPUTY = Place.ZGC.customerServiceManager();
  static final Actor ADVERTISING = new Actor("E1103", "advertising-manager", "bj-advertising");
  static final Actor INSURANCE = new Actor("E1120", "insurance-officer", "bj-administration");
  static final Actor ASSETS = new Actor("E1006", "asset-manager", "asset-management");

  /** A customer who was injured in the store calls the hotline. */
  String injured(Instant happenedAt, Instant noticedAt, Instant receivedAt)
      throws InterruptedException {
    Map<String, Object> form = ComplaintDesk.lateDelivery();
    form.put("receivedAt", receivedAt.toString());
    form.put("incident", incident("CUSTOMER_INJURED", happenedAt, noticedAt));
    JsonNode registered = desk.register(form);
    assertThat(registered.path("severity").asString()).isEqualTo("CRISIS");
    return registered.path("id").asString();
  }

  static Map<String, Object> incident(String kind, Instant happenedAt, Instant noticedAt) {
    Map<String, Object> incident = new LinkedHashMap<>();
    incident.put("kind", kind);
    incident.put("happenedAt", happenedAt.toString());
    incident.put("noticedAt", noticedAt.toString());
    incident.put("place", "二楼扶梯口");
    return incident;
  }

  JsonNode post(String complaint, String part, Actor by, Map<String, ?> body) {
    return desk.post("/api/complaints/" + complaint + "/" + part, by, body);
  }

  void claim(String complaint, Actor by, String step) {
    post(complaint, "incident/claim-steps", by, Map.of("step", step));
  }

  void insurerDecided(String complaint, Instant at) {
    claim(complaint, STORE_ADMINISTRATION, "LOSS_REPORTED");
    claim(complaint, INSURANCE, "LOSS_FORWARDED");
    claim(complaint, ASSETS, "INSURER_TOLD");
    claim(complaint, STORE_HEAD, "SCENE_INSPECTED");
    post(
        complaint,
        "incident/claim-steps",
        ASSETS,
        Map.of("step", "INSURER_DECIDED", "decidedAt", at.toString(), "amount", 800));
  }

  /** Everything that meets the clocks of an incident. */
  void act(String complaint, Instant now) {
    post(complaint, "incident/urgent-reports", STORE_HEAD, Map.of("note", "已送医"));
    post(complaint, "incident/presences", DEPUTY, Map.of());
    post(
        complaint,
        "evidence",
        STORE_HEAD,
        Map.of("kind", "PHOTO", "takenAt", now.toString(), "keptAt", "店办公室"));
    post(
        complaint,
        "press-talks",
        ADVERTISING,
        Map.of("partner", "JOURNALISTS", "inPerson", true, "outlet", "样例晚报", "with", "记者某"));
    post(complaint, "reports", STORE_HEAD, Map.of("level", "BRANCH_CUSTOMER_SERVICE"));
  }

  /** Waits until the complaint has clocks of those states, the last of each clause counting. */
  void awaitStates(String complaint, Map<String, String> states) {
    desk.awaited("/api/clocks?complaint=" + complaint, clocks -> states(clocks, states));
  }

  private static boolean states(List<JsonNode> clocks, Map<String, String> wanted) {
    Map<String, String> found = new TreeMap<>();
    clocks.forEach(
        clock -> found.put(clock.path("clause").asString(), clock.path("state").asString()));
    return found.entrySet().containsAll(wanted.entrySet());
  }

  JsonNode clock(String complaint, String clause, Predicate<JsonNode> wanted) {
    return desk
        .awaited(
            "/api/clocks?complaint=" + complaint,
            clocks ->
                clocks.stream()
                    .anyMatch(
                        clock ->
                            clock.path("clause").asString().equals(clause) && wanted.test(clock)))
        .stream()
        .filter(clock -> clock.path("clause").asString().equals(clause))
        .findFirst()
        .orElseThrow();
  }

  /** True if it was missed, and somebody was told. */
  static boolean isEscalated(JsonNode clock) {
    return clock.path("missedAt").isString() && !clock.path("escalations").isEmpty();
  }

  static Instant dueAt(JsonNode clock) {
    return Instant.parse(clock.path("dueAt").asString());
  }

  static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }
}
