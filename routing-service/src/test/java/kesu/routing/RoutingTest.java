package kesu.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kesu.local.testbed.Testbed;
import org.apache.kafka.clients.producer.Producer;
import org.assertj.core.api.ThrowingConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One context for all: the service, a broker, a store, and time that is moved by hand. */
@Testbed
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestBeans.class)
abstract class RoutingTest {
  static final String AGENT =
      "person=E1110; post=customer-service-agent; department=bj-customer-service";
  static final String LOGISTICS = "person=E1107; post=logistics-clerk; department=bj-logistics";
  static final String STORE = "person=E1201; post=store-head; department=bj-zgc-store";
  static final String PURCHASING = "person=E1102; post=purchasing-clerk; department=bj-purchasing";

  @Autowired HandMovedTime time;
  @Autowired Published published;
  @Autowired JsonMapper json;
  @Autowired private Producer<String, byte[]> eventProducer;
  @LocalServerPort private int port;

  /** What came back. */
  record Reply(int status, JsonNode body, @Nullable String location, boolean repeated) {
    String text(String field) {
      return body.path(field).asString();
    }
  }

  Case newCase() {
    return new Case(eventProducer, json);
  }

  /** Registers a complaint and waits until it is with so many departments. */
  Case assigned(String reason, @Nullable String store, int departments) {
    Case complaint = newCase().registered(reason, store);
    awaitAssignments(complaint, all -> assertThat(all).hasSize(departments));
    return complaint;
  }

  Reply get(String path, String actor) {
    return send(HttpMethod.GET, path, actor, null, Map.of());
  }

  Reply post(String path, String actor, String body) {
    return send(HttpMethod.POST, path, actor, body, Map.of());
  }

  Reply send(
      HttpMethod method,
      String path,
      @Nullable String actor,
      @Nullable String body,
      Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Content-Type", "application/json");
    if (actor != null) {
      all.put("Kesu-Actor", actor);
    }
    RestClient.RequestBodySpec request =
        RestClient.create("http://localhost:" + port)
            .method(method)
            .uri(path)
            .headers(to -> all.forEach(to::set));
    if (body != null) {
      request.body(body.getBytes(StandardCharsets.UTF_8));
    }
    ResponseEntity<byte[]> reply =
        request.retrieve().onStatus(status -> true, (ask, answer) -> {}).toEntity(byte[].class);
    byte[] content = reply.getBody();
    return new Reply(
        reply.getStatusCode().value(),
        json.readTree(content == null ? "{}".getBytes(StandardCharsets.UTF_8) : content),
        reply.getHeaders().getFirst("Location"),
        reply.getHeaders().containsHeader("Idempotency-Replayed"));
  }

  /** The complaint's assignments as they are shown now. */
  List<JsonNode> assignments(Case complaint) {
    return items(get("/api/assignments?complaint=" + complaint.id, AGENT));
  }

  static String path(Case complaint, int assignment) {
    return "/api/assignments/" + complaint.id + "-" + assignment;
  }

  /** Department and state of each assignment, in the order of the hand-overs. */
  List<String> standing(Case complaint) {
    return assignments(complaint).stream()
        .map(each -> each.path("department").asString() + " " + each.path("state").asString())
        .toList();
  }

  Reply handOver(Case complaint, String department) {
    return post(
        "/api/assignments",
        AGENT,
        "{\"complaintId\":\"%s\",\"department\":\"%s\",\"reason\":\"送货单由该部门开出\"}"
            .formatted(complaint.id, department));
  }

  static String handOverBody(String complaint, String department, String reason) {
    return "{\"complaintId\":\"%s\",\"department\":\"%s\",\"reason\":\"%s\"}"
        .formatted(complaint, department, reason);
  }

  Reply refused(
      String path,
      @Nullable String actor,
      String body,
      int status,
      String code,
      String zh,
      String en) {
    return refused(path, actor, body, status, code, zh, en, Map.of());
  }

  /** Asks in both languages; each time it must be refused, in the words of that language. */
  Reply refused(
      String path,
      @Nullable String actor,
      String body,
      int status,
      String code,
      String zh,
      String en,
      Map<String, String> headers) {
    Reply reply = null;
    for (String language : List.of("zh-CN", "en")) {
      Map<String, String> all = new HashMap<>(headers);
      all.put("Accept-Language", language);
      reply = send(HttpMethod.POST, path, actor, body, all);
      assertThat(reply.status()).as(path).isEqualTo(status);
      assertThat(reply.text("code")).isEqualTo(code);
      assertThat(reply.text("detail")).contains(language.equals("en") ? en : zh);
    }
    assertThat(reply).isNotNull();
    return reply;
  }

  static List<JsonNode> items(Reply reply) {
    assertThat(reply.status()).isEqualTo(200);
    return reply.body().path("items").valueStream().toList();
  }

  void awaitAssignments(Case complaint, ThrowingConsumer<List<JsonNode>> expected) {
    eventually(() -> expected.accept(assignments(complaint)));
  }

  static void eventually(org.awaitility.core.ThrowingRunnable assertion) {
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(assertion);
  }
}
