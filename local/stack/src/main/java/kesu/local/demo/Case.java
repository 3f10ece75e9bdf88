package kesu.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A registered complaint, and what the people of the sample day do to it through the gateway. */
final class Case {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
  private static final int CONFLICT = 409;
  private static final InstantSource MACHINE = InstantSource.system();
  private final Api api;
  private final Narrator narrator;
  private final CompanyTime time;
  private final AtomicInteger surprises;
  private final String id;
  private final String number;

  Case(
      Api api,
      Narrator narrator,
      CompanyTime time,
      AtomicInteger surprises,
      String id,
      String number) {
    this.api = api;
    this.narrator = narrator;
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

  /** Does something to the complaint. */
  void act(String what, Actor who, Map<String, ?> body) throws InterruptedException {
    post("/api/complaints/" + id + "/" + what, who, body);
  }

  /** As {@link #act}, once what others reported has come to be known. */
  void actOnceReady(String what, Actor who, Map<String, ?> body) throws InterruptedException {
    String path = "/api/complaints/" + id + "/" + what;
    Instant end = MACHINE.instant().plus(PATIENCE);
    Api.Reply reply = api.post(path, who, body);
    while (reply.status() == CONFLICT && MACHINE.instant().isBefore(end)) {
      Thread.sleep(BETWEEN_LOOKS);
      reply = api.post(path, who, body);
    }
    expectDone(path, reply);
  }

  void post(String path, Actor who, Map<String, ?> body) throws InterruptedException {
    expectDone(path, api.post(path, who, body));
  }

  void mention(Actor who, Map<String, ?> body) throws InterruptedException {
    post("/api/mentions", who, body);
  }

  /** Tries what must be refused, and tells how. */
  void refused(String path, Actor who, Map<String, ?> body) throws InterruptedException {
    Api.Reply reply = api.post(path, who, body);
    if (reply.done()) {
      surprise(path + " 应被拒绝 should have been refused");
    } else {
      narrator.say(
          time.now(),
          number,
          "⛔ 被拒 refused %d %s: %s"
              .formatted(reply.status(), reply.code(), reply.body().path("detail").asString()));
    }
  }

  /**
   * The assignments that are as wanted; waits for the first of them.
   *
   * @param what what is waited for, Chinese and English
   */
  List<JsonNode> assignments(String what, Predicate<JsonNode> wanted) throws InterruptedException {
    Instant end = MACHINE.instant().plus(PATIENCE);
    while (true) {
      List<JsonNode> found =
          api.all("/api/assignments?complaint=" + id, Place.HEAD_OFFICE).stream()
              .filter(wanted)
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
      if (MACHINE.instant().isAfter(end)) {
        throw new IllegalStateException(number + " 没有 has not: " + what);
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
  }

  /** Its penalties, as far as they are proposed by now. */
  List<JsonNode> penalties() throws InterruptedException {
    return api.all("/api/penalties?complaint=" + id, Place.HEAD_OFFICE);
  }

  private void expectDone(String path, Api.Reply reply) {
    if (!reply.done()) {
      surprise(path + " → " + reply.status() + " " + reply.body());
    }
  }

  void surprise(String what) {
    surprises.incrementAndGet();
    narrator.say(time.now(), number, "‼ 出乎意料 unexpected: " + what);
  }
}
