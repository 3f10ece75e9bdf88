package kesu.gateway;

import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running gateway with five stub services, shared by all tests that extend it. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "kesu.gateway.local-mode=true",
      "kesu.gateway.connect-timeout=300ms",
      "kesu.gateway.response-timeout=2s",
      "kesu.gateway.upload-timeout=1s",
      "kesu.gateway.breaker.window=4",
      "kesu.gateway.breaker.minimum=4",
      "kesu.gateway.breaker.rest=2s",
      "kesu.gateway.breaker.trials=1"
    })
abstract class RunningGateway {
  static final Map<String, StubService> SERVICES = new LinkedHashMap<>();
  static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  static final String ACTOR = "person=E1201; post=store-head; department=bj-zgc-store";
  private static boolean warm;
  private static final JsonMapper JSON = new JsonMapper();

  @LocalServerPort int port;
  @Autowired CircuitBreakerRegistry breakers;

  static {
    for (String name : new String[] {"intake", "routing", "sla", "penalty", "media"}) {
      SERVICES.put(name, new StubService(name));
    }
  }

  @DynamicPropertySource
  static void addresses(DynamicPropertyRegistry registry) {
    SERVICES.forEach((name, stub) -> registry.add("kesu.services." + name, stub::uri));
  }

  /** The first request loads classes, which on a busy machine takes longer than the time-out. */
  @BeforeEach
  void warm() {
    if (!warm) {
      await().atMost(Duration.ofMinutes(1)).until(() -> get("/api/clocks").statusCode() == 200);
      warm = true;
    }
    reset();
  }

  private void reset() {
    SERVICES.values().forEach(StubService::reset);
    breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
  }

  static StubService stub(String name) {
    return Objects.requireNonNull(SERVICES.get(name));
  }

  HttpRequest.Builder to(String target) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target))
        .timeout(Duration.ofSeconds(20));
  }

  HttpResponse<String> get(String target) {
    return send(to(target).GET());
  }

  HttpResponse<String> post(String target, String body) {
    return send(
        to(target)
            .header("Kesu-Actor", ACTOR)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  static String header(HttpResponse<?> response, String name) {
    return String.join("|", response.headers().allValues(name));
  }
}
