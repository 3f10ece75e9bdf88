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
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of the gateway, as a front end would be. Repeats a request to a service that is
 * unavailable or does not answer in time with the same idempotency key, so that it is carried out
 * once.
 */
public final class GatewayClient implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int ATTEMPTS = 30;
  private static final Duration RETRY_INTERVAL = Duration.ofSeconds(1);
  private static final Set<Integer> NOT_ANSWERED = Set.of(503, 504);
  private static final int PAGE = 200;

  private final URI gateway;
  private final int attempts;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  /** A client that waits at least half a minute for services that do not answer. */
  public GatewayClient(URI gateway) {
    this(gateway, ATTEMPTS);
  }

  /**
   * A client of the gateway at the address.
   *
   * @param attempts how often a request is sent before it fails
   */
  public GatewayClient(URI gateway, int attempts) {
    this.gateway = gateway;
    this.attempts = attempts;
  }

  /**
   * A reply.
   *
   * @param body the JSON; a null node if empty
   */
  public record Reply(int status, JsonNode body) {
    /** True for a 2xx status. */
    public boolean succeeded() {
      return status / 100 == 2;
    }

    /** The code of a problem. */
    public String code() {
      return body.path("code").asString("");
    }
  }

  /** Sends a GET. */
  public Reply get(String path, Actor actor) throws InterruptedException {
    return send(request(path, actor).GET());
  }

  /** Sends a GET that must succeed. */
  public JsonNode read(String path, Actor actor) throws InterruptedException {
    Reply reply = get(path, actor);
    if (!reply.succeeded()) {
      throw new UnexpectedReply("GET " + path, reply);
    }
    return reply.body();
  }

  /** All items of a paged list. */
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

  /** Sends a POST. */
  public Reply post(String path, Actor actor, Map<String, ?> body) throws InterruptedException {
    return send(posting(path, actor, body));
  }

  /** Sends a POST whose reply comes when every service knows of it; fails unless it succeeds. */
  public JsonNode postAndWait(String path, Actor actor, Map<String, ?> body)
      throws InterruptedException {
    Reply reply = send(posting(path, actor, body).header("Prefer", "wait=4"));
    if (!reply.succeeded()) {
      throw new UnexpectedReply("POST " + path, reply);
    }
    return reply.body();
  }

  private HttpRequest.Builder posting(String path, Actor actor, Map<String, ?> body) {
    return request(path, actor)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
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
        if (!NOT_ANSWERED.contains(response.statusCode()) || attempt == attempts) {
          String body = response.body();
          return new Reply(
              response.statusCode(), body.isBlank() ? JSON.nullNode() : JSON.readTree(body));
        }
      } catch (IOException broken) {
        if (attempt == attempts) {
          throw new IllegalStateException(request.method() + " " + request.uri(), broken);
        }
      }
      Thread.sleep(RETRY_INTERVAL);
    }
  }

  @Override
  public void close() {
    http.close();
  }

  /** An unexpected reply. */
  public static final class UnexpectedReply extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnexpectedReply(String request, Reply reply) {
      super(request + " → " + reply.status() + " " + reply.body());
    }
  }
}
