package kesu.local.demo;

import tools.jackson.databind.JsonNode;

/** Who acts, as the header {@code Kesu-Actor} names them. */
public record Actor(String person, String post, String department) {
  /** The header's value. */
  public String header() {
    return "person=%s; post=%s; department=%s".formatted(person, post, department);
  }

  /** Who answers for an assignment. */
  public static Actor responsible(JsonNode assignment) {
    return new Actor(
        assignment.path("person").asString(),
        assignment.path("post").asString(),
        assignment.path("department").asString());
  }
}
