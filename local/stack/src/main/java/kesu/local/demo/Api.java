package kesu.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The gateway as a front end uses it. A request that finds a service away is sent again under the
 * same idempotency key, so that it is carried out once.
 */
public final class Api implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int ATTEMPTS = 30;
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
  private static final int UNAVAILABLE = 503;
  private static final int PAGE = 200;

  private final URI gateway;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  /** The gateway at that address. */
  public Api(URI gateway) {
    this.gateway = gateway;
  }

  /**
   * A reply.
   *
   * @param body its JSON; a null node where there is none
   */
  public record Reply(int status, JsonNode body) {
    /** Whether it was done. */
    public boolean done() {
      return status / 100 == 2;
    }

    /** The stable name of a refusal. */
    public String code() {
      return body.path("code").asString("");
    }
  }

  /** Asks for something. */
  public Reply get(String path, Actor actor) throws InterruptedException {
    return send(request(path, actor).GET());
  }

  /** Asks for something that must be there. */
  public JsonNode read(String path, Actor actor) throws InterruptedException {
    Reply reply = get(path, actor);
    if (!reply.done()) {
      throw new Unexpected("GET " + path, reply);
    }
    return reply.body();
  }

  /** All items of a list, page after page. */
  public List<JsonNode> all(String path, Actor actor) throws InterruptedException {
    List<JsonNode> items = new ArrayList<>();
    String first = path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE;
    String next = first;
    while (true) {
      JsonNode page = read(next, actor);
      page.path("items").forEach(items::add);
      if (page.path("next").isMissingNode() || page.path("next").isNull()) {
        return items;
      }
      next = first + "&cursor=" + page.path("next").asString();
    }
  }

  /** Has something done. */
  public Reply post(String path, Actor actor, Map<String, ?> body) throws InterruptedException {
    return send(
        request(path, actor)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  private HttpRequest.Builder request(String path, Actor actor) {
    return HttpRequest.newBuilder(gateway.resolve(path))
        .timeout(TIMEOUT)
        .header("Kesu-Actor", actor.header())
        .header("Accept-Language", "zh");
  }

  private Reply send(HttpRequest.Builder builder) throws InterruptedException {
    HttpRequest request = builder.build();
    for (int attempt = 1; ; attempt++) {
      try {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != UNAVAILABLE || attempt == ATTEMPTS) {
          String body = response.body();
          return new Reply(
              response.statusCode(), body.isBlank() ? JSON.nullNode() : JSON.readTree(body));
        }
      } catch (IOException broken) {
        if (attempt == ATTEMPTS) {
          throw new IllegalStateException(request.method() + " " + request.uri(), broken);
        }
      }
      Thread.sleep(BETWEEN_ATTEMPTS);
    }
  }

  @Override
  public void close() {
    http.close();
  }

  /** A reply that should not be. */
  public static final class Unexpected extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unexpected(String request, Reply reply) {
      super(request + " → " + reply.status() + " " + reply.body());
    }
  }
}
