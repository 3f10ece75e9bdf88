package kesu.local.demo;

import tools.jackson.databind.JsonNode;

/** An acting person, as in the header {@code Kesu-Actor}. */
public record Actor(String person, String post, String department) {
  /** The header's value. */
  public String header() {
    return "person=%s; post=%s; department=%s".formatted(person, post, department);
  }

  /** The person responsible for an assignment. */
  public static Actor responsible(JsonNode assignment) {
    return new Actor(
        assignment.path("person").asString(),
        assignment.path("post").asString(),
        assignment.path("department").asString());
  }
}
