package kesu.local.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kesu.local.demo.Actor;
import kesu.local.demo.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Plays customers, the call centre, departments, the press and managers, all at once. */
final class Driver implements AutoCloseable {
  private static final Duration BETWEEN_COMPLAINTS = Duration.ofMillis(700);

  /** What is planned within this time is still done when the doors have closed. */
  private static final Duration LAST_CALLS = CompanyClock.in(2);

  /** Attempts at what others must do first, once the doors have closed. */
  private static final int LAST_TRIES = 10;

  private static final int CONFLICT = 409;
  private final Requests requests;
  private final CompanyClock clock;
  private final Acknowledged acknowledged;
  private final Random random;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Phaser courses = new Phaser(1);
  private final Set<String> refusals = ConcurrentHashMap.newKeySet();
  private volatile boolean open;
  private volatile boolean ended;
  private int count;

  Driver(Requests requests, CompanyClock clock, Acknowledged acknowledged, long seed) {
    this.requests = requests;
    this.clock = clock;
    this.acknowledged = acknowledged;
    this.random = new Random(seed);
    threads.execute(this::take);
  }

  /** Lets complaints come in, from now on. */
  void open() {
    open = true;
  }

  /** Lets no more complaints come in, and returns when those that did are through. */
  void closeDoors(Duration patience) throws InterruptedException {
    open = false;
    try {
      courses.awaitAdvanceInterruptibly(
          courses.arrive(), patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException stuck) {
      throw new IllegalStateException("Courses do not end", stuck);
    }
  }

  /**
   * Commands that were refused although the regulation allows them, but for what must come first.
   */
  Set<String> refusals() {
    return Set.copyOf(refusals);
  }

  private void take() {
    while (!ended) {
      try {
        if (open) {
          Course course = Course.draw(++count, random);
          courses.register();
          threads.execute(() -> play(course));
        }
        Thread.sleep(BETWEEN_COMPLAINTS);
      } catch (InterruptedException interrupted) {
        return;
      }
    }
  }

  private void play(Course course) {
    try {
      Instant received = clock.now();
      Requests.Reply reply =
          requests.post(
              "/api/complaints",
              course.place().agent(),
              form(course, received),
              "faults-" + course.number());
      if (reply == null || !reply.succeeded()) {
        if (reply != null && !reply.body().path("field").asString("").equals("promisedAt")) {
          // a promise may have run out before the form could be sent
          refusals.add("registration: " + reply);
        }
        return;
      }
      String id = reply.body().path("id").asString();
      String number = reply.body().path("number").asString();
      acknowledged.add(new Acknowledged.Registration(id, number, course));
      threads.execute(() -> quietly(() -> mention(course, id, number)));
      courses.register();
      threads.execute(
          () -> {
            try {
              quietly(() -> departments(course, id));
            } finally {
              courses.arriveAndDeregister();
            }
          });
      if (course.contact() != null) {
        if (waited(received.plus(course.contact()))) {
          command(id, "/contacts", course.place().agent(), Map.of("reached", true), "contacted");
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      courses.arriveAndDeregister();
    }
  }

  private static Map<String, Object> form(Course course, Instant received) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("branch", course.place().branch());
    form.put("store", course.place().store());
    form.put("channel", "HOTLINE");
    form.put("reason", course.reason());
    form.put("outsideChannel", course.major());
    form.put("words", "约定上午送货，等到晚上也没有人来。");
    form.put(
        "customer",
        Map.of(
            "name", "试用客", "telephone", "010-5%07d".formatted(course.number()), "address", "样例路"));
    if (course.promise() != null) {
      form.put("promisedAt", received.plus(course.promise()).toString());
    }
    return form;
  }

  private void mention(Course course, String id, String number) throws InterruptedException {
    if (course.mentioned()) {
      String now = clock.now().toString();
      Requests.Reply reply =
          requests.post(
              "/api/mentions",
              course.place().pressOfficer(),
              Map.of(
                  "origin",
                  "PRESS",
                  "outlet",
                  "样例晚报",
                  "publishedAt",
                  now,
                  "foundAt",
                  now,
                  "negative",
                  true,
                  "text",
                  "读者来信：投诉 " + number + " 无人处理。"),
              "mention-" + course.number());
      if (reply != null && reply.succeeded()) {
        acknowledged.add(new Acknowledged.Mention(reply.body().path("id").asString(), id));
      }
    }
  }

  private void departments(Course course, String id) throws InterruptedException {
    JsonNode assignment = assignment(id);
    if (assignment == null) {
      return;
    }
    Instant since = Instant.parse(assignment.path("handedOverAt").asString());
    Actor responsible = Actor.responsible(assignment);
    String path = "/api/assignments/" + assignment.path("id").asString();
    if (course.accept() == null || !waited(since.plus(course.accept()))) {
      return;
    }
    post(id, path + "/acceptance", responsible, Map.of(), "assignment.accepted.v1");
    if (course.result() == null || !waited(clock.now().plus(course.result()))) {
      return;
    }
    post(
        id,
        path + "/result",
        responsible,
        Map.of("report", "已送达", "result", "补送并致歉"),
        "assignment.result-reported.v1");
    close(course, id);
  }

  /** Waits until then; false if the doors close before. */
  private boolean waited(Instant then) throws InterruptedException {
    while (clock.now().isBefore(then)) {
      if (!open && then.isAfter(clock.now().plus(LAST_CALLS))) {
        return false;
      }
      Instant soon = clock.now().plus(LAST_CALLS);
      clock.sleepUntil(soon.isBefore(then) ? soon : then);
    }
    return true;
  }

  private void close(Course course, String id) throws InterruptedException {
    Actor agent = course.place().agent();
    command(
        id,
        "/follow-ups",
        agent,
        Map.of("accepted", true, "satisfied", true, "companyAgrees", true, "furtherDemand", false),
        "follow-up-recorded");
    command(id, "/closure", agent, Map.of("opinion", "同意结案"), "closed");
    if (course.decided()) {
      for (JsonNode penalty : requests.all("/api/penalties?complaint=" + id)) {
        Actor decider =
            penalty.path("post").asString().equals("branch-general-manager")
                    || penalty.path("clause").asString().startsWith("R1-P")
                ? Place.HEAD_OFFICE_MANAGER
                : course.place().generalManager();
        if (penalty.path("state").asString().equals("PROPOSED")) {
          post(
              id,
              "/api/penalties/" + penalty.path("id").asString() + "/decision",
              decider,
              Map.of(
                  "outcome",
                  "IMPOSED",
                  "measure",
                  penalty.path("from").asString(),
                  "opinion",
                  "按表"),
              "penalty.decided.v1");
        }
      }
    }
  }

  /** The assignment, once routing has made it; null if it does not in good time. */
  private @Nullable JsonNode assignment(String complaint) throws InterruptedException {
    Instant end = clock.now().plus(CompanyClock.in(60));
    while (clock.now().isBefore(end)) {
      List<JsonNode> found = requests.all("/api/assignments?complaint=" + complaint);
      if (!found.isEmpty()) {
        return found.getFirst();
      }
      Thread.sleep(Duration.ofMillis(200));
    }
    return null;
  }

  private void command(String id, String path, Actor who, Map<String, ?> body, String type)
      throws InterruptedException {
    post(id, "/api/complaints/" + id + path, who, body, "complaint." + type + ".v1");
  }

  /** Posts until it is answered and the effects of other services that it needs are there. */
  private void post(String id, String path, Actor who, Map<String, ?> body, String type)
      throws InterruptedException {
    Instant end = clock.now().plus(CompanyClock.in(40));
    Requests.Reply reply = requests.post(path, who, body, path);
    int afterClosing = 0;
    while (reply != null
        && reply.status() == CONFLICT
        && clock.now().isBefore(end)
        && (open || afterClosing++ < LAST_TRIES)) {
      Thread.sleep(Duration.ofMillis(300));
      reply = requests.post(path, who, body, path);
    }
    if (reply == null || reply.succeeded()) {
      String at = reply == null ? null : reply.body().path("at").asString("");
      acknowledged.add(new Acknowledged.Command(id, type, at));
    } else if (reply.status() != CONFLICT) {
      refusals.add(type + ": " + reply);
    }
  }

  private static void quietly(Play play) {
    try {
      play.run();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (Requests.NotAnswered gaveUp) {
      // an outage outlasted this person's patience; what was acknowledged to him is checked
    }
  }

  /** Something that a person does. */
  private interface Play {
    void run() throws InterruptedException;
  }

  @Override
  public void close() {
    ended = true;
    threads.shutdownNow();
  }
}
