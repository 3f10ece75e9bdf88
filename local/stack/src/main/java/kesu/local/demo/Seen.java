package kesu.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the services answer about one complaint when the day is over.
 *
 * @param complaint the complaint itself, from intake
 * @param assignments who had it, from routing
 * @param clocks what was owed by when, from the clocks
 * @param penalties negative incentives
 * @param rewards positive incentives
 * @param exposure how exposed it is
 */
record Seen(
    JsonNode complaint,
    List<JsonNode> assignments,
    List<JsonNode> clocks,
    List<JsonNode> penalties,
    List<JsonNode> rewards,
    JsonNode exposure) {
  static Seen of(Api api, String id) throws InterruptedException {
    Actor reader = Place.HEAD_OFFICE;
    String of = "?complaint=" + id;
    return new Seen(
        api.read("/api/complaints/" + id, reader),
        api.all("/api/assignments" + of, reader),
        api.all("/api/clocks" + of, reader),
        api.all("/api/penalties" + of, reader),
        api.all("/api/rewards" + of, reader),
        api.read("/api/exposures/" + id, reader));
  }

  static List<Seen> all(Api api, List<String> complaints) throws InterruptedException {
    List<Seen> all = new ArrayList<>();
    for (String id : complaints) {
      all.add(of(api, id));
    }
    return all;
  }

  boolean isClosed() {
    return complaint.path("state").asString().equals("CLOSED");
  }

  String severity() {
    return complaint.path("severity").asString();
  }

  String number() {
    return complaint.path("number").asString();
  }

  Stream<JsonNode> missed() {
    return clocks.stream().filter(clock -> clock.path("missedAt").isString());
  }

  Stream<JsonNode> escalations() {
    return clocks.stream().flatMap(clock -> clock.path("escalations").valueStream());
  }

  static String state(JsonNode node) {
    return node.path("state").asString();
  }

  static String department(JsonNode node) {
    return node.path("department").asString("—");
  }
}
