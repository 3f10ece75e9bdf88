package kesu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import kesu.local.demo.Actor;
import kesu.local.demo.GatewayClient;
import kesu.local.demo.Place;
import kesu.terms.Clause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The broker is away past due times, while people do their duty through the gateway. */
class BrokerAwayIT {
  private static final InstantSource MACHINE = InstantSource.system();
  private static final int SPEED = 7_200;
  private static final Duration GRACE = Duration.ofSeconds(25);
  private static final Duration TWO_DAYS = Duration.ofHours(48).dividedBy(SPEED);
  @TempDir private static Path data;
  private static StartedStack stack;
  private static GatewayClient api;
  private static ComplaintDesk desk;

  @BeforeAll
  static void start() {
    stack =
        StartedStack.launch(
                Path.of("../.."),
                data,
                Map.of("KESU_SLA_GRACEPERIOD", GRACE.toSeconds() + "s"),
                "--speed",
                Integer.toString(SPEED))
            .awaitReady();
    api = new GatewayClient(stack.gatewayUrl());
    desk = new ComplaintDesk(api);
  }

  @AfterAll
  static void stop() {
    api.close();
    stack.close();
  }

  @Test
  @Clause({"R1-D9", "R1-T36"})
  void whoReportedInTimeWhileTheBrokerWasAwayIsNotPenalisedAndWhoDidNotIs() throws Exception {
    String silent = handedOverAndAccepted();
    String reported = handedOverAndAccepted();
    Instant due = MACHINE.instant().plus(TWO_DAYS);

    stack.stop(Part.BROKER);
    JsonNode assignment = desk.assignment(reported);
    JsonNode result =
        desk.post(
            "/api/assignments/" + assignment.path("id").asString() + "/result",
            Actor.responsible(assignment),
            Map.of("report", "已送达", "result", "补送并致歉"));
    assertThat(result.path("state").asString()).isEqualTo("REPORTED");
    assertThat(MACHINE.instant()).as("in time").isBefore(due);
    Instant longAfter = due.plus(GRACE).plusSeconds(3);
    await().atMost(ComplaintDesk.TIMEOUT).until(() -> MACHINE.instant().isAfter(longAfter));
    stack.resume(Part.BROKER);

    desk.awaited("/api/clocks?complaint=" + reported, all -> state(all).equals("MET"));
    desk.awaited("/api/clocks?complaint=" + silent, all -> state(all).equals("OVERDUE"));
    desk.awaited("/api/penalties?complaint=" + silent, all -> clauses(all).contains("R1-T36"));
    JsonNode met = report(api.all("/api/clocks?complaint=" + reported, Place.HEAD_OFFICE));
    assertThat(met.path("missedAt").isString()).as("declared missed").isFalse();
    assertThat(met.path("escalations")).isEmpty();
    assertThat(clauses(api.all("/api/penalties?complaint=" + reported, Place.HEAD_OFFICE)))
        .doesNotContain("R1-T36");
  }

  private static String handedOverAndAccepted() throws InterruptedException {
    String id = desk.register(ComplaintDesk.lateDelivery()).path("id").asString();
    JsonNode assignment = desk.assignment(id);
    desk.post(
        "/api/assignments/" + assignment.path("id").asString() + "/acceptance",
        Actor.responsible(assignment),
        Map.of());
    desk.awaited("/api/clocks?complaint=" + id, all -> state(all).equals("RUNNING"));
    return id;
  }

  private static String state(List<JsonNode> clocks) {
    return clocks.stream()
        .filter(clock -> clock.path("clause").asString().equals("R1-D9"))
        .map(clock -> clock.path("state").asString())
        .findFirst()
        .orElse("none");
  }

  private static JsonNode report(List<JsonNode> clocks) {
    return clocks.stream()
        .filter(clock -> clock.path("clause").asString().equals("R1-D9"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> clauses(List<JsonNode> items) {
    return items.stream().map(item -> item.path("clause").asString()).toList();
  }
}
