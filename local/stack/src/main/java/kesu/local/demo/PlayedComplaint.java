package kesu.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A registered complaint of the sample day and the requests made about it. */
final class PlayedComplaint {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(50);
  private static final int CONFLICT = 409;
  private static final InstantSource MACHINE = InstantSource.system();
  private final GatewayClient api;
  private final TimelinePrinter printer;
  private final CompanyTime time;
  private final AtomicInteger surprises;
  private final String id;
  private final String number;

  PlayedComplaint(
      GatewayClient api,
      TimelinePrinter printer,
      CompanyTime time,
      AtomicInteger surprises,
      String id,
      String number) {
    this.api = api;
    this.printer = printer;
    this.time = time;
    this.surprises = surprises;
    this.id = id;
    this.number = number;
  }

  String id() {
    return id;
  }

  String number() {
    return number;
  }

  /** Posts to a resource of the complaint. */
  void act(String what, Actor who, Map<String, ?> body) throws InterruptedException {
    post("/api/complaints/" + id + "/" + what, who, body);
  }

  /** Posts like {@link #act}, repeating while the effects of other services are awaited. */
  void actOnceReady(String what, Actor who, Map<String, ?> body) throws InterruptedException {
    String path = "/api/complaints/" + id + "/" + what;
    Instant end = MACHINE.instant().plus(TIMEOUT);
    GatewayClient.Reply reply = api.post(path, who, body);
    while (reply.status() == CONFLICT && MACHINE.instant().isBefore(end)) {
      Thread.sleep(POLL_INTERVAL);
      reply = api.post(path, who, body);
    }
    expectSuccess(path, reply);
  }

  void post(String path, Actor who, Map<String, ?> body) throws InterruptedException {
    expectSuccess(path, api.post(path, who, body));
  }

  void mention(Actor who, Map<String, ?> body) throws InterruptedException {
    post("/api/mentions", who, body);
  }

  /** Posts a request that must be refused and prints the refusal. */
  void expectRefusal(String path, Actor who, Map<String, ?> body) throws InterruptedException {
    GatewayClient.Reply reply = api.post(path, who, body);
    if (reply.succeeded()) {
      surprise(path + " 应被拒绝 should have been refused");
    } else {
      printer.print(
          time.now(),
          number,
          "⛔ 被拒绝 refused %d %s: %s"
              .formatted(reply.status(), reply.code(), reply.body().path("detail").asString()));
    }
  }

  /**
   * The matching assignments; waits for the first.
   *
   * @param what description of the awaited assignment, in Chinese and English
   */
  List<JsonNode> assignments(String what, Predicate<JsonNode> wanted) throws InterruptedException {
    Instant end = MACHINE.instant().plus(TIMEOUT);
    while (true) {
      List<JsonNode> found =
          api.all("/api/assignments?complaint=" + id, Place.HEAD_OFFICE).stream()
              .filter(wanted)
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
      if (MACHINE.instant().isAfter(end)) {
        throw new IllegalStateException(number + " 未出现 never got: " + what);
      }
      Thread.sleep(POLL_INTERVAL);
    }
  }

  /** Returns true if it is major, or graver, by now. */
  boolean isMajor() throws InterruptedException {
    return !api.read("/api/complaints/" + id, Place.HEAD_OFFICE)
        .path("severity")
        .asString()
        .equals("ORDINARY");
  }

  /** The penalties proposed so far. */
  List<JsonNode> penalties() throws InterruptedException {
    return api.all("/api/penalties?complaint=" + id, Place.HEAD_OFFICE);
  }

  private void expectSuccess(String path, GatewayClient.Reply reply) {
    if (!reply.succeeded()) {
      surprise(path + " → " + reply.status() + " " + reply.body());
    }
  }

  void surprise(String what) {
    surprises.incrementAndGet();
    printer.print(time.now(), number, "‼ 出乎意料 unexpected: " + what);
  }
}
