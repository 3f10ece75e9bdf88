package kesu.local.demo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/**
 * Ordinary complaints from registration to closing, by many people at once. What is hot under load
 * becomes known to the cache that is recorded meanwhile; 47 complaints of a sample day are too few.
 */
public final class Rehearsal {
  private static final int PEOPLE = 24;
  private static final Duration POLL_INTERVAL = Duration.ofMillis(200);
  private static final int AWAITED_STEPS = 150;
  private static final InstantSource MACHINE = InstantSource.system();
  private final GatewayClient api;
  private final Instant end;
  private final AtomicInteger customers = new AtomicInteger(1_000);

  private Rehearsal(GatewayClient api, Instant end) {
    this.api = api;
    this.end = end;
  }

  /** Plays for that time. */
  public static void play(URI gateway, Duration length) {
    try (GatewayClient api = new GatewayClient(gateway);
        ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      Rehearsal rehearsal = new Rehearsal(api, MACHINE.instant().plus(length));
      for (int person = 0; person < PEOPLE; person++) {
        people.submit(rehearsal::playOn);
      }
    }
  }

  private Void playOn() throws InterruptedException {
    while (MACHINE.instant().isBefore(end)) {
      playOne();
    }
    return null;
  }

  private void playOne() throws InterruptedException {
    Actor agent = Place.ZGC.agent();
    int customer = customers.incrementAndGet();
    Registration registration =
        new Registration(Place.ZGC, "R1-T23", "HOTLINE", customer, java.util.Set.of(), null);
    JsonNode registered =
        api.post(
                "/api/complaints",
                agent,
                Map.of(
                    "branch", "bj",
                    "store", "bj-zgc",
                    "channel", "HOTLINE",
                    "reason", "R1-T23",
                    "outsideChannel", true,
                    "customer", registration.person(),
                    "words", "约定上午送货，等到晚上也没有人来。"))
            .body();
    String complaint = "/api/complaints/" + registered.path("id").asString();
    JsonNode assignment = assignment(registered.path("id").asString());
    String path = "/api/assignments/" + assignment.path("id").asString();
    Actor responsible = Actor.responsible(assignment);
    untilDone(path + "/acceptance", responsible, Map.of());
    untilDone(path + "/result", responsible, Map.of("report", "已送达", "result", "补送并致歉"));
    untilDone(
        complaint + "/follow-ups",
        agent,
        Map.of("accepted", true, "satisfied", true, "companyAgrees", true, "furtherDemand", false));
    untilDone(complaint + "/closure", agent, Map.of("opinion", "同意结案"));
    api.get(complaint, agent);
  }

  private JsonNode assignment(String complaint) throws InterruptedException {
    String list = "/api/assignments?complaint=" + complaint;
    JsonNode items = api.get(list, Place.HEAD_OFFICE).body().path("items");
    for (int step = 0; items.isEmpty() && step < AWAITED_STEPS; step++) {
      Thread.sleep(POLL_INTERVAL);
      items = api.get(list, Place.HEAD_OFFICE).body().path("items");
    }
    return items.path(0);
  }

  private void untilDone(String path, Actor who, Map<String, ?> body) throws InterruptedException {
    for (int step = 0; step < AWAITED_STEPS && !api.post(path, who, body).succeeded(); step++) {
      Thread.sleep(POLL_INTERVAL);
    }
  }
}
