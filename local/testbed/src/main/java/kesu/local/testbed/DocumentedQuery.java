package kesu.local.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kesu.terms.Actor;
import tools.jackson.databind.JsonNode;

/** The query parameters documented for one path, held against those that the service takes. */
record DocumentedQuery(String path, List<Parameter> parameters) {
  private static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean");

  /**
   * A parameter as it is documented.
   *
   * @param schema the schema of a single value
   */
  record Parameter(String name, boolean required, String description, JsonNode schema) {
    static Parameter of(JsonNode documented, JsonNode schema) {
      return new Parameter(
          documented.path("name").asString(),
          documented.path("required").asBoolean(false),
          documented.path("description").asString(""),
          schema);
    }

    /** Its name, and a value that its schema allows. */
    String example() {
      return name + "=" + value(schema, "nosuch-1");
    }

    boolean isAnyText() {
      return schema.path("type").asString("").equals("string")
          && !schema.has("enum")
          && !schema.has("format");
    }
  }

  /** A value that a schema allows; the text given where it allows any. */
  static String value(JsonNode schema, String text) {
    if (schema.has("enum")) {
      return schema.path("enum").path(0).asString();
    }
    return switch (schema.path("type").asString("")) {
      case "integer", "number" -> "1";
      case "boolean" -> "true";
      default ->
          schema.path("format").asString("").equals("date-time") ? "2026-01-01T00:00:00Z" : text;
    };
  }

  void assertTaken(ApiClient api, Actor actor) {
    for (Parameter parameter : parameters) {
      String place = path + " " + parameter.name();
      assertThat(TYPES).as(place).contains(parameter.schema().path("type").asString("none"));
      assertThat(parameter.description()).as("description of " + place).isNotBlank();
      assertUnderstood(parameter, api.read(path + with(parameter), actor));
    }
    ApiReply refused = api.read(path + "?nosuch=1", actor).expect(400);
    assertThat(refused.body().path("accepted").valueStream().map(JsonNode::asString))
        .as(path)
        .containsExactlyInAnyOrderElementsOf(parameters.stream().map(Parameter::name).toList());
  }

  /** The query with a parameter and all that are required. */
  private String with(Parameter wanted) {
    return Stream.concat(
            Stream.of(wanted),
            parameters.stream().filter(each -> each.required() && !each.equals(wanted)))
        .map(Parameter::example)
        .collect(Collectors.joining("&", "?", ""));
  }

  private void assertUnderstood(Parameter parameter, ApiReply reply) {
    String problem = reply.body().path("code").asString("");
    assertThat(problem).as(path + " " + parameter.name()).isNotEqualTo("parameter-unknown");
    if (!parameter.isAnyText()) {
      assertThat(reply.body().path("field").asString(""))
          .as(parameter.example() + " " + problem)
          .isNotEqualTo(parameter.name());
    }
  }
}
