package kesu.local.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kesu.terms.Actor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document of a running service, held against the service itself. */
public final class ApiDocument {
  private static final Set<String> BODY_FAULTS =
      Set.of("field-invalid", "field-unknown", "json-broken", "body-missing");
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final ApiClient api;
  private final JsonNode document;
  private final List<Operation> operations = new ArrayList<>();

  private record Operation(String method, String path, JsonNode description) {
    String id() {
      return description.path("operationId").asString();
    }

    Stream<JsonNode> parameters() {
      return description.path("parameters").valueStream();
    }

    @Override
    public String toString() {
      return method + " " + path + " (" + id() + ")";
    }
  }

  private ApiDocument(ApiClient api, JsonNode document) {
    this.api = api;
    this.document = document;
    document
        .path("paths")
        .propertyStream()
        .filter(path -> path.getKey().startsWith("/api/"))
        .forEach(
            path ->
                path.getValue()
                    .propertyStream()
                    .forEach(
                        each ->
                            operations.add(
                                new Operation(each.getKey(), path.getKey(), each.getValue()))));
  }

  /** Reads the document of the service that a client calls. */
  public static ApiDocument of(ApiClient api) {
    return new ApiDocument(api, api.send("GET", "/v3/api-docs", null, Map.of()).expect(200).body());
  }

  /**
   * Fails unless each operation has a success with a named schema, and problem details for the
   * statuses of its refusals.
   */
  public void assertEveryReplyHasASchema() {
    assertThat(operations).isNotEmpty();
    for (Operation operation : operations) {
      List<String> statuses = new ArrayList<>();
      operation
          .description()
          .path("responses")
          .propertyStream()
          .forEach(
              response -> {
                statuses.add(response.getKey());
                assertHasSchema(operation + " " + response.getKey(), response.getValue());
              });
      assertThat(statuses).as(operation.toString()).contains("400", "500", "503", "default");
      assertThat(statuses).as(operation.toString()).containsAnyOf("200", "201");
      if (operation.description().has("requestBody")) {
        assertThat(statuses)
            .as(operation.toString())
            .contains("401", "403", "404", "409", "413", "415", "422");
      }
    }
    assertThat(operations.stream().map(Operation::id)).doesNotHaveDuplicates();
  }

  private void assertHasSchema(String reply, JsonNode response) {
    JsonNode content = response.path("content");
    assertThat(content.size()).as(reply).isPositive();
    content.forEach(
        media -> {
          JsonNode schema = resolved(media.path("schema"));
          boolean bareObject =
              schema.path("type").asString("object").equals("object")
                  && schema.path("properties").isEmpty();
          assertThat(bareObject).as(reply + " " + schema).isFalse();
        });
  }

  private JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    return reference.isEmpty() ? schema : document.at(reference.substring(1));
  }

  /** Fails unless every body has an example, and all examples follow their schemas. */
  public void assertExamplesFollowTheirSchemas() {
    for (Operation operation : operations) {
      JsonNode body = operation.description().path("requestBody");
      if (!body.isMissingNode() && !isBinary(body)) {
        assertThat(media(body).has("example")).as("example of " + operation).isTrue();
        assertFollows(operation + " request", media(body));
      }
      operation
          .description()
          .path("responses")
          .propertyStream()
          .forEach(
              response ->
                  assertFollows(operation + " " + response.getKey(), media(response.getValue())));
    }
  }

  private static boolean isBinary(JsonNode body) {
    return body.path("content").has("application/octet-stream");
  }

  private static JsonNode media(JsonNode described) {
    return described.path("content").values().stream()
        .findFirst()
        .orElseGet(() -> described.path("content"));
  }

  private void assertFollows(String place, JsonNode media) {
    if (media.has("example")) {
      ObjectNode root = ((ObjectNode) media.path("schema")).deepCopy();
      root.set("components", document.path("components"));
      Schema schema = SCHEMAS.getSchema(root.toString());
      assertThat(schema.validate(media.path("example").toString(), InputFormat.JSON))
          .as(place)
          .isEmpty();
    }
  }

  /** The replies of all operations that name the actor, by operation. */
  public Map<String, ApiReply> replies(Actor actor, String id) {
    return replies(actor, id, operation -> true);
  }

  /**
   * The replies of operations that name the actor to their examples, by operation.
   *
   * @param id the value of each parameter that is any text
   * @param wanted the operations wanted, by id
   */
  public Map<String, ApiReply> replies(Actor actor, String id, Predicate<String> wanted) {
    Map<String, ApiReply> replies = new LinkedHashMap<>();
    operations.stream()
        .filter(operation -> operation.parameters().anyMatch(ApiDocument::isActor))
        .filter(operation -> wanted.test(operation.id()))
        .forEach(operation -> replies.put(operation.id(), reply(operation, actor, id)));
    return replies;
  }

  private static boolean isActor(JsonNode parameter) {
    return parameter.path("name").asString().equals("Kesu-Actor");
  }

  private ApiReply reply(Operation operation, Actor actor, String id) {
    String path = operation.path();
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    for (JsonNode parameter : operation.parameters().toList()) {
      String name = parameter.path("name").asString();
      if (parameter.path("in").asString().equals("path")) {
        path = path.replace("{" + name + "}", value(parameter, id));
      } else if (parameter.path("in").asString().equals("query")
          && parameter.path("required").asBoolean(false)) {
        query.add(name + "=" + value(parameter, id));
      }
    }
    JsonNode body = operation.description().path("requestBody");
    return switch (operation.method()) {
      case "get" -> api.read(path + query, actor);
      case "put" -> api.put(path, new byte[] {1}, actor);
      default -> api.post(path + query, media(body).path("example"), actor);
    };
  }

  private String value(JsonNode parameter, String id) {
    return DocumentedQuery.value(single(parameter), id);
  }

  /** The schema of a parameter's value, or of each of its values. */
  private JsonNode single(JsonNode parameter) {
    JsonNode schema = resolved(parameter.path("schema"));
    return schema.path("type").asString("").equals("array")
        ? resolved(schema.path("items"))
        : schema;
  }

  /**
   * Fails unless each operation that reads documents exactly the query parameters that the service
   * takes, each with the type of a single value and a description, and understands their values.
   */
  public void assertQueryParametersAreThoseTaken(Actor actor) {
    operations.stream()
        .filter(operation -> operation.method().equals("get"))
        .forEach(
            operation ->
                new DocumentedQuery(
                        operation.path().replaceAll("\\{\\w+}", "nosuch-1"),
                        operation
                            .parameters()
                            .filter(each -> each.path("in").asString().equals("query"))
                            .map(each -> DocumentedQuery.Parameter.of(each, single(each)))
                            .toList())
                    .assertTaken(api, actor));
  }

  /** Fails if the service finds fault with the body of an example. */
  public void assertExamplesAreUnderstood(Actor actor) {
    for (Operation operation : operations) {
      JsonNode example = media(operation.description().path("requestBody")).path("example");
      if (!example.isMissingNode()) {
        ApiReply reply =
            api.post(operation.path().replaceAll("\\{\\w+}", "nosuch-1"), example, actor);
        assertThat(BODY_FAULTS).as(operation + " " + reply.body()).doesNotContain(reply.code());
      }
    }
  }
}
