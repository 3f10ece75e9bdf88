package kesu.local.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kesu.local.stack.Part;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Operators' work after events are gone from the log unread, as the runbook has it. */
final class LossRecovery implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final long PATIENCE = Duration.ofSeconds(90).toNanos();
  private final List<Instance> instances;
  private final HttpClient http = HttpClient.newHttpClient();

  LossRecovery(List<Instance> instances) {
    this.instances = List.copyOf(instances);
  }

  /** Returns true as soon as a consumer says that its events are gone; false if none does. */
  boolean isNoticed() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE;
    while (System.nanoTime() < end) {
      if (!stopped().isEmpty()) {
        return true;
      }
      Thread.sleep(LOOK);
    }
    return false;
  }

  /** Has every service publish again what it saved since an instant. */
  void republish(Instant since) throws InterruptedException {
    for (Part service : Part.services()) {
      int status = post(service, instances.getFirst(), "republish", Map.of("since", since));
      if (status / 100 != 2) {
        throw new IllegalStateException(service + " republishes nothing: " + status);
      }
    }
  }

  /** Has every consumer that has stopped for lost events go on behind them. */
  void accept() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE;
    for (Map<URI, String> stopped = stopped(); !stopped.isEmpty(); stopped = stopped()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Consumers do not go on: " + stopped);
      }
      for (Map.Entry<URI, String> consumer : stopped.entrySet()) {
        send(consumer.getKey().resolve(consumer.getValue()), Map.of("acceptLoss", true));
      }
      Thread.sleep(Duration.ofSeconds(2));
    }
  }

  private Map<URI, String> stopped() throws InterruptedException {
    Map<URI, String> stopped = new HashMap<>();
    for (Instance instance : instances) {
      for (Part service : Part.services()) {
        URI consumers = instance.url(service).resolve("/actuator/consumers");
        try {
          String body =
              http.send(
                      HttpRequest.newBuilder(consumers).timeout(TIMEOUT).build(),
                      HttpResponse.BodyHandlers.ofString())
                  .body();
          JSON.readValue(body, new TypeReference<Map<String, String>>() {})
              .forEach(
                  (group, problem) -> {
                    if (problem.contains("gone from the log")) {
                      stopped.put(consumers, "consumers/" + group);
                    }
                  });
        } catch (IOException | JacksonException down) {
          // asked again
        }
      }
    }
    return stopped;
  }

  private int post(Part service, Instance instance, String endpoint, Map<String, ?> body)
      throws InterruptedException {
    return send(instance.url(service).resolve("/actuator/" + endpoint), body);
  }

  private int send(URI to, Map<String, ?> body) throws InterruptedException {
    try {
      return http.send(
              HttpRequest.newBuilder(to)
                  .timeout(TIMEOUT)
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException down) {
      return 503;
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
