package kesu.local.stack;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Penalties and rewards as the gateway shows them. */
final class Penalties {
  private Penalties() {}

  static List<String> clauses(List<JsonNode> items) {
    return items.stream().map(item -> item.path("clause").asString()).toList();
  }

  /** The persons against whom that row is proposed, or whom it rewards. */
  static List<String> persons(List<JsonNode> items, String row) {
    return items.stream()
        .filter(item -> item.path("clause").asString().equals(row))
        .map(item -> item.path("person").asString())
        .toList();
  }

  static JsonNode first(List<JsonNode> items, String row) {
    return items.stream()
        .filter(item -> item.path("clause").asString().equals(row))
        .findFirst()
        .orElseThrow();
  }

  /** Those that were not withdrawn. */
  static List<JsonNode> standing(List<JsonNode> penalties) {
    return penalties.stream()
        .filter(one -> !one.path("state").asString().equals("WITHDRAWN"))
        .toList();
  }
}
