package kesu.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The state of one complaint at the end of the day, as the services show it.
 *
 * @param complaint the complaint, from intake
 * @param assignments its assignments, from routing
 * @param clocks its deadlines, from sla
 * @param penalties its penalties
 * @param rewards its rewards
 * @param exposure its exposure, from media watch
 */
record ComplaintOutcome(
    JsonNode complaint,
    List<JsonNode> assignments,
    List<JsonNode> clocks,
    List<JsonNode> penalties,
    List<JsonNode> rewards,
    JsonNode exposure) {
  static ComplaintOutcome of(GatewayClient api, String id) throws InterruptedException {
    Actor reader = Place.HEAD_OFFICE;
    String of = "?complaint=" + id;
    return new ComplaintOutcome(
        api.read("/api/complaints/" + id, reader),
        api.all("/api/assignments" + of, reader),
        api.all("/api/clocks" + of, reader),
        api.all("/api/penalties" + of, reader),
        api.all("/api/rewards" + of, reader),
        api.read("/api/exposures/" + id, reader));
  }

  static List<ComplaintOutcome> all(GatewayClient api, List<String> complaints)
      throws InterruptedException {
    List<ComplaintOutcome> all = new ArrayList<>();
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

  /** The clocks that were missed, without those whose miss was withdrawn. */
  Stream<JsonNode> missed() {
    return clocks.stream()
        .filter(clock -> clock.path("missedAt").isString())
        .filter(clock -> !clock.path("withdrawnAt").isString());
  }

  Stream<JsonNode> escalations() {
    return missed().flatMap(clock -> clock.path("escalations").valueStream());
  }

  static String state(JsonNode node) {
    return node.path("state").asString();
  }

  /** Returns true if the penalty was proposed by that row and is not withdrawn. */
  static boolean isBy(String row, JsonNode penalty) {
    return penalty.path("clause").asString().equals(row) && !state(penalty).equals("WITHDRAWN");
  }

  static String department(JsonNode node) {
    return node.path("department").asString("—");
  }
}
