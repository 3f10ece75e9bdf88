package kesu.local.stack;

import static kesu.local.stack.Penalties.persons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kesu.local.demo.GatewayClient;
import kesu.local.demo.Place;
import kesu.terms.Clause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every clock of R1, driven through the gateway: one complaint whose duty is done in time, and one
 * whose duty is not. Company time runs fast, and between the facts and the judgement the stack
 * stands still while twelve days pass.
 */
@Clause({
  "R1-D1", "R1-D2a", "R1-D2b", "R1-D3", "R1-D4", "R1-D5", "R1-D6", "R1-D7", "R1-D8", "R1-D9",
  "R1-D10", "R1-D11", "R1-D12", "R1-D13", "R1-D14", "R1-D15a", "R1-D15b", "R1-D16", "R1-D17",
  "R1-D18", "R1-D19", "R1-D20", "R1-D21", "R1-D22", "R1-D23", "R1-D24", "R1-D25"
})
class DeadlineRowsIT {
  /** A minute in three seconds: nobody is late by accident, and clocks are judged at once. */
  private static final String SPEED = "20";

  /** Longer than the longest clock takes to be told to the fourth post. */
  private static final Duration LEAP = Duration.ofDays(12);

  private static final int HANDS = 8;
  private static final InstantSource MACHINE = InstantSource.system();

  @TempDir private static Path data;
  private static StartedStack stack;
  private static GatewayClient api;
  private static ComplaintDesk desk;
  private static final Map<String, String> KEPT = new ConcurrentHashMap<>();
  private static final Map<String, String> NEGLECTED = new ConcurrentHashMap<>();
  private static final Map<String, JsonNode> RUNNING = new ConcurrentHashMap<>();
  private static final Map<String, Instant> SINCE = new ConcurrentHashMap<>();

  static List<DeadlineRow> rows() {
    return DeadlineRow.all();
  }

  @BeforeAll
  static void twelveDaysPassAfterTheFacts() throws Exception {
    stack = launched();
    api = new GatewayClient(stack.gatewayUrl());
    desk = new ComplaintDesk(api);
    record();
    api.close();
    stack.close();
    Instant now = MACHINE.instant();
    new TimeLineFile(data.resolve("timeline")).stopped(new TimeLine(now, now.plus(LEAP), 1), now);
    stack = launched();
    api = new GatewayClient(stack.gatewayUrl());
    desk = new ComplaintDesk(api);
    DeadlineCourses late = new DeadlineCourses(api, desk);
    for (Map.Entry<String, Instant> since : SINCE.entrySet()) {
      String clause = since.getKey();
      late.measured(clause, Objects.requireNonNull(NEGLECTED.get(clause)), since.getValue());
    }
  }

  private static StartedStack launched() {
    return StartedStack.launch(Path.of("../.."), data, "--speed", SPEED).awaitReady();
  }

  @AfterAll
  static void stop() {
    api.close();
    stack.close();
  }

  private static void record() throws Exception {
    DeadlineCourses courses = new DeadlineCourses(api, desk);
    List<Callable<@Nullable Object>> all = new ArrayList<>();
    for (DeadlineRow row : rows()) {
      String clause = row.clause();
      all.add(() -> KEPT.put(clause, kept(courses, row)));
      all.add(() -> neglected(courses, row));
    }
    try (ExecutorService people = Executors.newFixedThreadPool(HANDS)) {
      for (Future<@Nullable Object> each : people.invokeAll(all)) {
        each.get();
      }
    }
  }

  private static String kept(DeadlineCourses courses, DeadlineRow row) throws Exception {
    String id = courses.begin(row.clause());
    if (row.silently()) {
      clock(id, row.clause());
    }
    courses.meet(row.clause(), id);
    return id;
  }

  private static @Nullable Object neglected(DeadlineCourses courses, DeadlineRow row)
      throws Exception {
    String id = courses.begin(row.clause());
    NEGLECTED.put(row.clause(), id);
    if (row.silently()) {
      RUNNING.put(row.clause(), clock(id, row.clause()));
    } else {
      SINCE.put(row.clause(), courses.now());
    }
    return null;
  }

  @Test
  void everyClockOfTheRulebookIsDriven() {
    assertThat(rows()).extracting(DeadlineRow::clause).isEqualTo(DeadlineRow.ofRulebook());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void aDutyDoneInTimeIsMet(DeadlineRow row) {
    JsonNode clock = clock(Objects.requireNonNull(KEPT.get(row.clause())), row.clause(), "MET");
    assertThat(clock.path("missedAt").isString()).as("missed").isFalse();
    assertThat(at(clock, "endedAt")).isBeforeOrEqualTo(at(clock, "dueAt"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void aDutyNotDoneIsMissedWhenItIsDueToldAboveAndPenalised(DeadlineRow row) throws Exception {
    String id = Objects.requireNonNull(NEGLECTED.get(row.clause()));
    JsonNode clock = clock(id, row.clause(), row.silently() ? "OVERDUE" : "DONE_LATE");
    assertThat(clock.path("person").asString()).as("owed by").isEqualTo(row.owedBy());
    assertThat(at(clock, "dueAt")).isCloseTo(row.dueAt(at(clock, "startedAt")), row.tolerance());
    assertThat(at(clock, "missedAt")).isAfter(at(clock, "dueAt"));
    if (row.silently()) {
      JsonNode before = Objects.requireNonNull(RUNNING.get(row.clause()));
      assertThat(before.path("state").asString()).as("before it is due").isEqualTo("RUNNING");
      assertThat(before.path("dueAt")).isEqualTo(clock.path("dueAt"));
    }
    List<String> told = clock.path("escalations").findValuesAsString("person");
    assertThat(told).as("told").containsSubsequence(row.told()).doesNotHaveDuplicates();
    if (!row.rows().isEmpty()) {
      penalised(id, row);
    }
  }

  @Test
  @Clause({"R1-T0", "R1-D1", "R1-D4"})
  void eachMissIsPenalisedForItself() {
    String id = Objects.requireNonNull(NEGLECTED.get("R1-D1"));
    desk.awaited(
        "/api/penalties?complaint=" + id,
        all -> persons(all, "R1-T38").stream().filter("E1109"::equals).count() >= 2);
  }

  /** Whom the row names answers for the miss, and whoever owed it once a finding says so. */
  private static void penalised(String id, DeadlineRow row) throws InterruptedException {
    List<JsonNode> proposed =
        await()
            .atMost(ComplaintDesk.TIMEOUT)
            .until(() -> forMiss(id, row), found -> !found.isEmpty());
    assertThat(proposed)
        .extracting(one -> one.path("person").asString())
        .containsOnlyElementsOf(row.penalised());
    if (row.rows().size() > 1 || row.penalised().contains(row.owedBy())) {
      return;
    }
    String fault = row.rows().getFirst();
    desk.post(
        "/api/complaints/" + id + "/findings",
        Place.ZGC.customerServiceManager(),
        Map.of(
            "faults",
            List.of(fault),
            "persons",
            List.of(Map.of("person", row.owedBy(), "answersFor", List.of(fault))),
            "analysis",
            "超过时限无人处理",
            "correctiveProposal",
            "每日核对到期事项"));
    desk.awaited(
        "/api/penalties?complaint=" + id, all -> persons(all, fault).contains(row.owedBy()));
  }

  /** The penalties of the row that are proposed for a miss of its clock. */
  private static List<JsonNode> forMiss(String id, DeadlineRow row) throws InterruptedException {
    List<String> subjects =
        api.read("/api/penalties/why?complaint=" + id, Place.AUDITOR)
            .path("decisions")
            .valueStream()
            .filter(
                decision ->
                    decision
                        .path("grounds")
                        .valueStream()
                        .anyMatch(
                            ground ->
                                ground.at("/inputs/missed").asString("").equals(row.clause())))
            .map(decision -> decision.path("subject").asString())
            .toList();
    return api.all("/api/penalties?complaint=" + id, Place.HEAD_OFFICE).stream()
        .filter(penalty -> subjects.contains(penalty.path("id").asString()))
        .filter(penalty -> row.rows().contains(penalty.path("clause").asString()))
        .toList();
  }

  private static JsonNode clock(String id, String clause, String... states) {
    return desk
        .awaited(
            "/api/clocks?complaint=" + id,
            clocks -> clocks.stream().anyMatch(one -> is(one, clause, states)))
        .stream()
        .filter(one -> is(one, clause, states))
        .findFirst()
        .orElseThrow();
  }

  private static boolean is(JsonNode clock, String clause, String... states) {
    return clock.path("clause").asString().equals(clause)
        && (states.length == 0 || List.of(states).contains(clock.path("state").asString()));
  }

  private static Instant at(JsonNode clock, String field) {
    return Instant.parse(clock.path(field).asString());
  }
}
