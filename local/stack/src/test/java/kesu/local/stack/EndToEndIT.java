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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole stack, each part a process, driven through the gateway as users drive it. */
class EndToEndIT {
  private static final InstantSource MACHINE = InstantSource.system();
  @TempDir private static Path data;
  private static Stack stack;
  private static GatewayClient api;
  private static ComplaintDesk desk;

  @BeforeAll
  static void start() {
    stack = Stack.start(Settings.of(Path.of("../.."), data).on(Ports.free()));
    api = new GatewayClient(stack.gatewayUrl());
    desk = new ComplaintDesk(api);
  }

  @AfterAll
  static void stopLeavesNoProcessBehind() {
    List<ProcessHandle> processes =
        Stream.of(Part.values())
            .flatMap(part -> ProcessHandle.of(stack.pid(part)).stream())
            .toList();
    assertThat(processes).hasSize(Part.values().length);

    stack.stop();
    api.close();

    assertThat(processes).noneMatch(ProcessHandle::isAlive);
    assertThat(stack.timeLine()).isNotNull();
  }

  @Test
  @Clause({"R1-S2", "R1-D7", "R1-T23", "R1-P2", "R1-T39"})
  void aMajorComplaintGoesFromTheCallToTheLedger() throws Exception {
    Map<String, Object> form = ComplaintDesk.lateDelivery();
    form.put("receivedAt", MACHINE.instant().minus(Duration.ofHours(2)).toString());
    JsonNode registered = desk.register(form);
    String id = registered.path("id").asString();
    String number = registered.path("number").asString();
    assertThat(registered.path("severity").asString()).isEqualTo("MAJOR");
    assertThat(registered.path("reasons").findValuesAsString("clause")).contains("R1-S2");

    // R1-D7 was due an hour ago: it is missed at once, and the general manager is told
    assertThat(desk.awaited("/api/clocks?complaint=" + id, EndToEndIT::hasEscalatedFirstContact))
        .isNotEmpty();

    desk.post(
        "/api/mentions",
        Place.ZGC.pressOfficer(),
        Map.of(
            "origin",
            "PRESS",
            "outlet",
            "样例晚报",
            "publishedAt",
            MACHINE.instant().toString(),
            "negative",
            true,
            "text",
            "读者来信：投诉 " + number + " 无人处理。"));
    await()
        .atMost(ComplaintDesk.TIMEOUT)
        .until(
            () -> api.get("/api/exposures/" + id, Place.HEAD_OFFICE),
            reply -> reply.body().path("level").asString("").equals("EXPOSED"));

    desk.solve(id);

    List<JsonNode> proposed =
        desk.awaited("/api/penalties?complaint=" + id, all -> clauses(all).contains("R1-T39"));
    assertThat(clauses(proposed)).contains("R1-T23", "R1-P2", "R1-T39");
    JsonNode reason = first(proposed, "R1-T23");
    String penalty = reason.path("id").asString();
    desk.post(
        "/api/penalties/" + penalty + "/decision",
        Place.ZGC.generalManager(),
        Map.of("outcome", "IMPOSED", "measure", "STATEMENT_OF_REASONS", "opinion", "情况属实"));
    await()
        .atMost(ComplaintDesk.TIMEOUT)
        .until(
            () -> api.all("/api/ledger", Place.AUDITOR),
            entries -> entries.toString().contains("\"penaltyId\":\"" + penalty + "\""));
    assertThat(api.read("/api/ledger/verification", Place.AUDITOR).path("broken").isString())
        .isFalse();
    assertThat(api.read("/api/complaints/" + id, Place.HEAD_OFFICE).path("state").asString())
        .isEqualTo("CLOSED");

    EventContract.assertHonoured(id, LifecycleTopic.of(stack.kafka(), id));
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
    stack.restart(Part.ROUTING);
    meanwhile.forEach(desk::assignment);

    assertPublishedOnce("assignment.made.v1", meanwhile);
    assertThat(desk.assignment(before).path("state").asString()).isEqualTo("HANDED_OVER");
  }

  @Test
  void acknowledgedRegistrationsSurviveAKillOfIntake() throws Exception {
    Set<String> acknowledged = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      acknowledged.add(desk.register(ComplaintDesk.lateDelivery()).path("id").asString());
    }
    stack.kill(Part.INTAKE);
    stack.restart(Part.INTAKE);

    Set<String> numbers = new HashSet<>();
    for (String id : acknowledged) {
      desk.assignment(id);
      numbers.add(api.read("/api/complaints/" + id, Place.HEAD_OFFICE).path("number").asString());
    }
    assertThat(numbers).hasSameSizeAs(acknowledged);
    assertPublishedOnce("complaint.registered.v1", acknowledged);
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
    stack.restart(Part.SLA);

    List<JsonNode> clocks =
        desk.awaited(
            "/api/clocks?complaint=" + id,
            all -> first(all, "R1-D16").path("state").asString().equals("OVERDUE"));
    assertThat(first(clocks, "R1-D16").path("escalations")).isNotEmpty();
  }

  @Test
  void aPartThatDiesIsRestarted() {
    long died = stack.pid(Part.MEDIA);

    assertThat(ProcessHandle.of(died).orElseThrow().destroyForcibly()).isTrue();

    await()
        .atMost(ComplaintDesk.TIMEOUT)
        .ignoreExceptionsInstanceOf(IllegalStateException.class)
        .until(() -> stack.pid(Part.MEDIA), pid -> pid != died);
    await()
        .atMost(ComplaintDesk.TIMEOUT)
        .until(() -> api.get("/api/mentions", Place.HEAD_OFFICE), GatewayClient.Reply::succeeded);
  }

  /** Awaits exactly one event of the type for each complaint. */
  private static void assertPublishedOnce(String type, Set<String> complaints) {
    await()
        .atMost(ComplaintDesk.TIMEOUT)
        .untilAsserted(
            () ->
                assertThat(LifecycleTopic.deduplicated(LifecycleTopic.read(stack.kafka())))
                    .filteredOn(event -> complaints.contains(event.key()))
                    .filteredOn(event -> LifecycleTopic.header(event, "ce_type").equals(type))
                    .extracting(ConsumerRecord::key)
                    .containsExactlyInAnyOrderElementsOf(complaints));
  }

  private static boolean hasEscalatedFirstContact(List<JsonNode> clocks) {
    return clocks.stream()
        .anyMatch(
            clock ->
                clock.path("clause").asString().equals("R1-D7")
                    && clock.path("missedAt").isString()
                    && clock
                        .path("escalations")
                        .findValuesAsString("to")
                        .contains("branch-general-manager"));
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
