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
import kesu.local.demo.Api;
import kesu.local.demo.Place;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The whole stack, each part a process of its own, driven through the gateway as its users drive
 * it.
 */
class EndToEndIT {
  private static final InstantSource MACHINE = InstantSource.system();
  @TempDir private static Path data;
  private static Stack stack;
  private static Api api;
  private static Office office;

  @BeforeAll
  static void start() {
    stack = Stack.start(Settings.of(Path.of("../.."), data).on(Ports.free()));
    api = new Api(stack.gatewayUrl());
    office = new Office(api);
  }

  @AfterAll
  static void stopLeavesNothingBehind() {
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
  void aMajorComplaintGoesAllTheWayFromTheCallToTheLedger() throws Exception {
    Map<String, Object> form = Office.lateDelivery();
    form.put("receivedAt", MACHINE.instant().minus(Duration.ofHours(2)).toString());
    JsonNode registered = office.register(form);
    String id = registered.path("id").asString();
    String number = registered.path("number").asString();
    assertThat(registered.path("severity").asString()).isEqualTo("MAJOR");
    assertThat(registered.path("reasons").findValuesAsString("clause")).contains("R1-S2");

    // R1-D7 was due an hour ago: it is missed at once, and the general manager is told
    assertThat(office.awaited("/api/clocks?complaint=" + id, EndToEndIT::hasEscalatedD7))
        .isNotEmpty();

    office.post(
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
        .atMost(Office.PATIENCE)
        .until(
            () -> api.get("/api/exposures/" + id, Place.HEAD_OFFICE),
            reply -> reply.body().path("level").asString("").equals("EXPOSED"));

    office.solve(id);

    List<JsonNode> proposed =
        office.awaited("/api/penalties?complaint=" + id, all -> clauses(all).contains("R1-T39"));
    assertThat(clauses(proposed)).contains("R1-T23", "R1-P2", "R1-T39");
    JsonNode reason = first(proposed, "R1-T23");
    String penalty = reason.path("id").asString();
    office.post(
        "/api/penalties/" + penalty + "/decision",
        Place.ZGC.generalManager(),
        Map.of("outcome", "IMPOSED", "measure", "STATEMENT_OF_REASONS", "opinion", "情况属实"));
    await()
        .atMost(Office.PATIENCE)
        .until(
            () -> api.all("/api/ledger", Place.AUDITOR),
            entries -> entries.toString().contains("\"penaltyId\":\"" + penalty + "\""));
    assertThat(api.read("/api/ledger/verification", Place.AUDITOR).path("broken").isString())
        .isFalse();
    assertThat(api.read("/api/complaints/" + id, Place.HEAD_OFFICE).path("state").asString())
        .isEqualTo("CLOSED");

    Contract.assertKept(id, Lifecycle.of(stack.kafka(), id));
  }

  @Test
  void aServiceThatIsKilledIsMissedByNobodyElseAndGoesOnWithoutLossOrDoubles() throws Exception {
    String before = office.register(Office.lateDelivery()).path("id").asString();
    office.assignment(before);

    stack.kill(Part.ROUTING);

    try (Api impatient = new Api(stack.gatewayUrl(), 1)) {
      Instant asked = MACHINE.instant();
      Api.Reply away = impatient.get("/api/assignments?complaint=" + before, Place.HEAD_OFFICE);
      assertThat(away.status()).as("%s", away.body()).isEqualTo(503);
      assertThat(away.body().path("detail").asString()).isNotBlank();
      assertThat(Duration.between(asked, MACHINE.instant())).isLessThan(Duration.ofSeconds(5));
    }
    Set<String> meanwhile = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      meanwhile.add(office.register(Office.lateDelivery()).path("id").asString());
    }
    stack.restart(Part.ROUTING);
    meanwhile.forEach(office::assignment);

    assertToldOnce("assignment.made.v1", meanwhile);
    assertThat(office.assignment(before).path("state").asString()).isEqualTo("HANDED_OVER");
  }

  @Test
  void whatTheGatewayAcknowledgedSurvivesAKillOfIntake() throws Exception {
    Set<String> acknowledged = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      acknowledged.add(office.register(Office.lateDelivery()).path("id").asString());
    }
    stack.kill(Part.INTAKE);
    stack.restart(Part.INTAKE);

    Set<String> numbers = new HashSet<>();
    for (String id : acknowledged) {
      office.assignment(id);
      numbers.add(api.read("/api/complaints/" + id, Place.HEAD_OFFICE).path("number").asString());
    }
    assertThat(numbers).hasSameSizeAs(acknowledged);
    assertToldOnce("complaint.registered.v1", acknowledged);
  }

  @Test
  void aClockThatRunsOutWhileNobodyWatchesItFiresAsSoonAsItIsWatchedAgain() throws Exception {
    Map<String, Object> form = Office.lateDelivery();
    Instant promised = MACHINE.instant().plusSeconds(4);
    form.put("promisedAt", promised.toString());
    String id = office.register(form).path("id").asString();
    office.awaited("/api/clocks?complaint=" + id, all -> clauses(all).contains("R1-D16"));

    stack.kill(Part.SLA);
    await().until(() -> MACHINE.instant().isAfter(promised));
    stack.restart(Part.SLA);

    List<JsonNode> clocks =
        office.awaited(
            "/api/clocks?complaint=" + id,
            all -> first(all, "R1-D16").path("state").asString().equals("OVERDUE"));
    assertThat(first(clocks, "R1-D16").path("escalations")).isNotEmpty();
  }

  @Test
  void aPartThatDiesByItselfIsStartedAgain() {
    long died = stack.pid(Part.MEDIA);

    assertThat(ProcessHandle.of(died).orElseThrow().destroyForcibly()).isTrue();

    await()
        .atMost(Office.PATIENCE)
        .ignoreExceptionsInstanceOf(IllegalStateException.class)
        .until(() -> stack.pid(Part.MEDIA), pid -> pid != died);
    await()
        .atMost(Office.PATIENCE)
        .until(() -> api.get("/api/mentions", Place.HEAD_OFFICE), Api.Reply::done);
  }

  /** What is saved is published soon after; each complaint has one such event, none has two. */
  private static void assertToldOnce(String type, Set<String> complaints) {
    await()
        .atMost(Office.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(Lifecycle.once(Lifecycle.read(stack.kafka())))
                    .filteredOn(event -> complaints.contains(event.key()))
                    .filteredOn(event -> Lifecycle.header(event, "ce_type").equals(type))
                    .extracting(ConsumerRecord::key)
                    .containsExactlyInAnyOrderElementsOf(complaints));
  }

  private static boolean hasEscalatedD7(List<JsonNode> clocks) {
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
