package kesu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kesu.local.demo.GatewayClient;
import kesu.local.demo.Place;
import kesu.terms.Clause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole stack, each part a process: what a kill of one leaves behind. */
class KilledProcessesIT {
  private static final InstantSource MACHINE = InstantSource.system();
  @TempDir private static Path data;
  private static StartedStack stack;
  private static GatewayClient api;
  private static ComplaintDesk desk;

  @BeforeAll
  static void start() {
    stack = StartedStack.launch(Path.of("../.."), data, "--separate").awaitReady();
    api = new GatewayClient(stack.gatewayUrl());
    desk = new ComplaintDesk(api);
  }

  @AfterAll
  static void stopLeavesNoProcessBehind() {
    List<ProcessHandle> processes =
        Stream.of(Part.values()).flatMap(part -> stack.process(part).stream()).toList();
    assertThat(processes).hasSize(Part.values().length).allMatch(ProcessHandle::isAlive);

    api.close();
    stack.close();

    assertThat(processes).noneMatch(ProcessHandle::isAlive);
    assertThat(data.resolve("timeline")).content().contains("stopped");
  }

  @Test
  void aKilledServiceDisturbsNoOtherAndResumesWithoutLossOrDuplicates() throws Exception {
    String before = desk.register(ComplaintDesk.lateDelivery()).path("id").asString();
    desk.assignment(before);

    stack.kill(Part.ROUTING);

    try (GatewayClient impatient = new GatewayClient(stack.gatewayUrl(), 1)) {
      Instant asked = MACHINE.instant();
      GatewayClient.Reply away =
          impatient.get("/api/assignments?complaint=" + before, Place.HEAD_OFFICE);
      assertThat(away.status()).as("%s", away.body()).isEqualTo(503);
      assertThat(away.body().path("detail").asString()).isNotBlank();
      assertThat(Duration.between(asked, MACHINE.instant())).isLessThan(Duration.ofSeconds(5));
    }
    Set<String> meanwhile = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      meanwhile.add(desk.register(ComplaintDesk.lateDelivery()).path("id").asString());
    }
    stack.resume(Part.ROUTING);
    meanwhile.forEach(desk::assignment);

    LifecycleTopic.assertPublishedOnce(stack.kafka(), "assignment.made.v1", meanwhile);
    assertThat(desk.assignment(before).path("state").asString()).isEqualTo("HANDED_OVER");
  }

  @Test
  void acknowledgedRegistrationsSurviveAKillOfIntake() throws Exception {
    Set<String> acknowledged = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      acknowledged.add(desk.register(ComplaintDesk.lateDelivery()).path("id").asString());
    }
    stack.kill(Part.INTAKE);
    stack.resume(Part.INTAKE);

    Set<String> numbers = new HashSet<>();
    for (String id : acknowledged) {
      desk.assignment(id);
      numbers.add(api.read("/api/complaints/" + id, Place.HEAD_OFFICE).path("number").asString());
    }
    assertThat(numbers).hasSameSizeAs(acknowledged);
    LifecycleTopic.assertPublishedOnce(stack.kafka(), "complaint.registered.v1", acknowledged);
  }

  @Test
  @Clause("R1-D16")
  void aClockThatRunsOutWhileSlaIsDownFiresAfterItsRestart() throws Exception {
    Map<String, Object> form = ComplaintDesk.lateDelivery();
    Instant promised = MACHINE.instant().plusSeconds(4);
    form.put("promisedAt", promised.toString());
    String id = desk.register(form).path("id").asString();
    desk.awaited("/api/clocks?complaint=" + id, all -> clauses(all).contains("R1-D16"));

    stack.kill(Part.SLA);
    await().until(() -> MACHINE.instant().isAfter(promised));
    stack.resume(Part.SLA);

    List<JsonNode> clocks =
        desk.awaited(
            "/api/clocks?complaint=" + id,
            all -> first(all, "R1-D16").path("state").asString().equals("OVERDUE"));
    assertThat(first(clocks, "R1-D16").path("escalations")).isNotEmpty();
  }

  @Test
  void aPartThatDiesIsRestarted() {
    ProcessHandle died = stack.process(Part.MEDIA).orElseThrow();

    assertThat(died.destroyForcibly()).isTrue();

    await()
        .atMost(ComplaintDesk.TIMEOUT)
        .until(() -> stack.process(Part.MEDIA).filter(now -> now.pid() != died.pid()).isPresent());
    await()
        .atMost(ComplaintDesk.TIMEOUT)
        .until(() -> api.get("/api/mentions", Place.HEAD_OFFICE), GatewayClient.Reply::succeeded);
  }

  private static List<String> clauses(List<JsonNode> items) {
    return items.stream().map(item -> item.path("clause").asString()).toList();
  }

  private static JsonNode first(List<JsonNode> items, String clause) {
    return items.stream()
        .filter(item -> item.path("clause").asString().equals(clause))
        .findFirst()
        .orElseThrow();
  }
}
