package kesu.sla;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import kesu.events.AssignmentAccepted;
import kesu.events.AssignmentMade;
import kesu.events.ComplaintRegistered;
import kesu.events.DeadlineMissed;
import kesu.events.DeadlineStarted;
import kesu.local.testbed.Testbed;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.BranchCode;
import kesu.terms.Channel;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import kesu.terms.StoreCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The running service, in one context for all tests, and before each test a new complaint that was
 * just handed over to logistics.
 */
@Testbed
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"kesu.sla.look-every=50ms", "kesu.sla.behind=0ms"})
@Import(Service.Time.class)
abstract class Service {
  static final Actor AGENT =
      new Actor(
          new PersonId("E1110"),
          new Post("customer-service-agent"),
          new DepartmentCode("bj-customer-service"));
  static final DepartmentCode LOGISTICS = new DepartmentCode("bj-logistics");
  static final Duration H12 = Duration.ofHours(12);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static int complaints;

  @Autowired MovedTime time;
  @Autowired JsonMapper json;

  @Autowired
  @Qualifier("ticker")
  SmartLifecycle ticker;

  @LocalServerPort int port;
  @Autowired TestLog log;
  ComplaintId complaint;
  AssignmentId assignment;

  @TestConfiguration
  static class Time {
    @Bean
    @Primary
    MovedTime movedTime() {
      return new MovedTime();
    }

    @Bean
    TestLog testLog(
        @Value("${spring.kafka.bootstrap-servers}") String broker,
        JsonMapper json,
        MovedTime time) {
      return new TestLog(broker, json, time);
    }
  }

  @BeforeEach
  void aComplaintIsRegisteredAndHandedOver() {
    complaint = new ComplaintId("0k3m7q2x9v4b8n1c5z6t%04d".formatted(++complaints));
    assignment = new AssignmentId(complaint + "-1");
    register(complaint);
    log.say(complaint, made(assignment));
    await().until(() -> log.heard(complaint, DeadlineStarted.class).size() == 3);
  }

  @AfterEach
  void timeIsWatchedAgain() {
    if (!ticker.isRunning()) {
      ticker.start();
    }
  }

  /** How often R1-D8 of the complaint was declared missed. */
  long missedD8() {
    return log.heard(complaint, DeadlineMissed.class).stream()
        .filter(missed -> missed.clause().value().equals("R1-D8"))
        .count();
  }

  void awaitD8(String state) {
    await().until(() -> text(get("/api/clocks/" + complaint + ":R1-D8:1"), "state").equals(state));
  }

  HttpResponse<String> ask(String path, String post) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Kesu-Actor", "person=E1106; department=bj-logistics; post=" + post)
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  JsonNode get(String path) {
    return json.readTree(ask(path, "logistics-manager").body());
  }

  static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  static List<String> texts(JsonNode items, String field) {
    return StreamSupport.stream(items.spliterator(), false).map(item -> text(item, field)).toList();
  }

  void register(ComplaintId id) {
    log.say(
        id,
        new ComplaintRegistered(
            new ComplaintNumber("KS26-0000123-0"),
            new BranchCode("bj"),
            new StoreCode("bj-zgc"),
            Channel.HOTLINE,
            new ReasonCode("R1-T23"),
            Severity.MAJOR,
            List.of(),
            time.instant(),
            "R1",
            null,
            null,
            null,
            AGENT));
  }

  AssignmentMade made(AssignmentId id) {
    return new AssignmentMade(
        id,
        LOGISTICS,
        "logistics",
        new PersonId("E1106"),
        new Post("logistics-manager"),
        new BranchCode("bj"),
        new StoreCode("bj-zgc"),
        new ReasonCode("R1-T23"),
        time.instant(),
        List.of(),
        time.instant(),
        Actor.SYSTEM);
  }

  AssignmentAccepted accepted() {
    return new AssignmentAccepted(assignment, LOGISTICS, time.instant(), AGENT);
  }
}
