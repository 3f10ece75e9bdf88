package kesu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kesu.local.testbed.Testbed;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service on a real broker and store, and how tests talk to it; one context for all of them.
 */
@Testbed
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.kafka.consumer.auto-offset-reset=earliest")
@Import(IntakeRunning.Outside.class)
abstract class IntakeRunning {
  static final String AGENT = "E1110; customer-service-agent; bj-customer-service";
  private static final AtomicInteger CUSTOMERS = new AtomicInteger();
  private final HttpClient http = HttpClient.newHttpClient();
  @LocalServerPort private int port;
  @Autowired MovableTime time;
  @Autowired JsonMapper json;

  @TestConfiguration
  static class Outside {
    @Bean
    @Primary
    MovableTime movableTime() {
      return new MovableTime();
    }

    @Bean
    StoreTraffic storeTraffic() {
      return new StoreTraffic();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer watched(StoreTraffic traffic) {
      return settings -> settings.addCommandListener(traffic);
    }

    @Bean
    LifecycleLog lifecycleLog(Producer<String, byte[]> eventProducer, JsonMapper json) {
      return new LifecycleLog(eventProducer, json);
    }
  }

  /** A reply: its status, headers and body. */
  record Reply(int status, HttpResponse<String> http, JsonNode body) {
    String text(String field) {
      return body.path(field).asString("");
    }

    Reply expect(int expected) {
      assertThat(status).as(body.toString()).isEqualTo(expected);
      return this;
    }
  }

  /** A registration that is right in everything, of a customer who never called before. */
  static Map<String, Object> form() {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("branch", "bj");
    form.put("store", "bj-zgc");
    form.put("channel", "HOTLINE");
    form.put("reason", "R1-T23");
    form.put(
        "customer",
        Map.of(
            "name",
            "王小测",
            "telephone",
            "010-5%07d".formatted(CUSTOMERS.incrementAndGet()),
            "address",
            "北京市虚构路 1 号"));
    form.put("words", "冰箱说好周一送，到今天没有人来。");
    return form;
  }

  static Map<String, Object> formWith(String field, @Nullable Object value) {
    Map<String, Object> form = form();
    form.put(field, value);
    return form;
  }

  Reply register(Map<String, Object> form) {
    return post("/api/complaints", form, AGENT, null).expect(201);
  }

  String registered(Map<String, Object> form) {
    return register(form).text("id");
  }

  Reply act(String id, String action, Object body) {
    return post("/api/complaints/" + id + "/" + action, body, AGENT, null);
  }

  Reply post(String path, Object body, @Nullable String actor, @Nullable String key) {
    return send(path, json.writeValueAsString(body), actor, "zh", key);
  }

  Reply send(
      String path, String body, @Nullable String actor, String language, @Nullable String key) {
    HttpRequest.Builder request =
        request(path, actor, language)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return exchange(request.build());
  }

  Reply get(String path) {
    return exchange(request(path, AGENT, "zh").GET().build());
  }

  Reply getAs(@Nullable String actor, String path) {
    return exchange(request(path, actor, "zh").GET().build());
  }

  private HttpRequest.Builder request(String path, @Nullable String actor, String language) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept-Language", language);
    if (actor != null) {
      String[] parts = actor.split("; ", -1);
      request.header(
          "Kesu-Actor", "person=" + parts[0] + "; post=" + parts[1] + "; department=" + parts[2]);
    }
    return request;
  }

  private Reply exchange(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new Reply(response.statusCode(), response, json.readTree(response.body()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
