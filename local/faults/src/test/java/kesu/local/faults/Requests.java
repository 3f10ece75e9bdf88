package kesu.local.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import kesu.local.demo.Actor;
import kesu.local.demo.Place;
import kesu.local.stack.Part;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests of front ends behind a load balancer: each goes to any of the gateways, and is repeated
 * under its key, perhaps at the other one, until it is answered.
 */
final class Requests {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final InstantSource MACHINE = InstantSource.system();
  private static final Duration TIMEOUT = Duration.ofSeconds(6);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BETWEEN = Duration.ofMillis(300);
  private static final Set<Integer> NOT_ANSWERED = Set.of(500, 502, 503, 504, 429);
  private final List<Instance> instances;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final Set<String> surprises = ConcurrentHashMap.newKeySet();

  Requests(List<Instance> instances) {
    this.instances = List.copyOf(instances);
  }

  /** A reply. */
  record Reply(int status, JsonNode body) {
    boolean succeeded() {
      return status / 100 == 2;
    }
  }

  /** Nobody answered in good time. */
  static final class NotAnswered extends IllegalStateException {
    private static final long serialVersionUID = 1;

    NotAnswered(String message) {
      super(message);
    }
  }

  /** Sends a command until it is answered; null if it was not in good time. */
  @Nullable Reply post(String path, Actor who, Map<String, ?> body, String key)
      throws InterruptedException {
    return answered(
        request(path, who)
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))),
        path);
  }

  /** Reads as head office may, until it is answered. */
  Reply get(String path, Actor who) throws InterruptedException {
    Reply reply = answered(request(path, who).GET(), path);
    if (reply == null) {
      throw new NotAnswered("Not answered in " + PATIENCE + ": " + path);
    }
    return reply;
  }

  /** All items of a paged list. */
  List<JsonNode> all(String path) throws InterruptedException {
    List<JsonNode> items = new ArrayList<>();
    String first = path + (path.contains("?") ? "&" : "?") + "limit=200";
    String page = first;
    while (true) {
      Reply reply = get(page, path.startsWith("/api/ledger") ? Place.AUDITOR : Place.HEAD_OFFICE);
      if (!reply.succeeded()) {
        throw new IllegalStateException(page + " → " + reply);
      }
      reply.body().path("items").forEach(items::add);
      JsonNode next = reply.body().path("next");
      if (next.isMissingNode() || next.isNull()) {
        return items;
      }
      page = first + "&cursor=" + next.asString();
    }
  }

  /** Lets an instance's services publish at once what was refused, as an operator does. */
  static void retryUnpublished(Instance instance) throws InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (Part service : Part.services()) {
        http.send(
            HttpRequest.newBuilder(instance.url(service).resolve("/actuator/unpublished"))
                .timeout(TIMEOUT)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.discarding());
      }
    } catch (IOException down) {
      // it begins anew when it is up
    }
  }

  /** Replies that no outage explains, each kind once. */
  Set<String> surprises() {
    return Set.copyOf(surprises);
  }

  private static HttpRequest.Builder request(String path, Actor who) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1" + path))
        .timeout(TIMEOUT)
        .header("Kesu-Actor", who.header());
  }

  private @Nullable Reply answered(HttpRequest.Builder request, String path)
      throws InterruptedException {
    Instant end = MACHINE.instant().plus(PATIENCE);
    while (MACHINE.instant().isBefore(end)) {
      Instance any = instances.get(ThreadLocalRandom.current().nextInt(instances.size()));
      try {
        HttpResponse<String> response =
            http.send(
                request.uri(any.url(Part.GATEWAY).resolve(path)).build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 500) {
          surprises.add("500: " + path.replaceAll("[a-z0-9]{24}", "…") + " " + response.body());
        }
        if (!NOT_ANSWERED.contains(response.statusCode())) {
          String body = response.body();
          return new Reply(
              response.statusCode(), body.isBlank() ? JSON.nullNode() : JSON.readTree(body));
        }
      } catch (IOException | JacksonException cut) {
        // perhaps done, perhaps not: the same key says the same
      }
      Thread.sleep(BETWEEN);
    }
    return null;
  }
}
