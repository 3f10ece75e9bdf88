package kesu.local.stack;

import static kesu.local.stack.Penalties.clauses;
import static kesu.local.stack.Penalties.first;
import static kesu.local.stack.Penalties.persons;
import static kesu.local.stack.Penalties.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kesu.local.demo.Actor;
import kesu.local.demo.GatewayClient;
import kesu.local.demo.Place;
import kesu.terms.Clause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole stack in one process, driven through the gateway as users drive it. */
class EndToEndIT
    implements PenaltyRowTests,
        FoundReportTests,
        IncidentRowTests,
        CaseRowTests,
        OrganisationRowTests,
        LevelRowTests,
        IncidentDutyTests,
        DocumentTests {
  @TempDir private static Path data;
  private static StartedStack stack;
  private static GatewayClient api;
  private static ComplaintDesk desk;

  @BeforeAll
  static void start() {
    stack = StartedStack.launch(Path.of("../.."), data).awaitReady();
    api = new GatewayClient(stack.gatewayUrl());
    desk = new ComplaintDesk(api);
  }

  @Override
  public ComplaintDesk desk() {
    return desk;
  }

  @Override
  public GatewayClient gateway() {
    return api;
  }

  @Override
  public StartedStack stack() {
    return stack;
  }

  @Override
  public IncidentDesk incidents() {
    return new IncidentDesk(api, desk);
  }

  @AfterAll
  static void stopLeavesNothingBehind() {
    api.close();
    stack.close();

    assertThat(stack.process().isAlive()).isFalse();
    assertThat(data.resolve("timeline")).content().contains("stopped");
  }

  @Test
  @Clause({"R1-S2", "R1-D7", "R1-C5", "R1-T23", "R1-P1", "R1-P3", "R1-T36", "R1-T39"})
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
    desk.awaitExposure(id, "EXPOSED");
    desk.solve(id);

    desk.post(
        "/api/complaints/" + id + "/findings",
        Place.ZGC.customerServiceManager(),
        Map.of(
            "faults", List.of("R1-T36"),
            "departments", List.of("bj-logistics"),
            "persons", List.of(Map.of("person", "E1107", "answersFor", List.of("R1-T23"))),
            "analysis", "司机走错仓库，客服未跟进",
            "correctiveProposal", "发车前核对仓号",
            "corrective", Map.of("owner", "E1106", "dueOn", "2099-01-01", "checkedBy", "E1109")));
    List<JsonNode> proposed =
        standing(
            desk.awaited(
                "/api/penalties?complaint=" + id,
                all ->
                    persons(all, "R1-T23").contains("E1107") && clauses(all).contains("R1-T39")));
    assertThat(persons(proposed, "R1-T23")).as("whom the finding names").containsExactly("E1107");
    assertThat(persons(proposed, "R1-T36")).containsExactly("E1109");
    assertThat(persons(proposed, "R1-T39")).containsExactly("E1109");
    assertThat(persons(proposed, "R1-P1")).containsExactly("E1119");
    assertThat(persons(proposed, "R1-P3")).containsExactly("E1109");
    assertThat(clauses(proposed)).as("the graver takes its place").doesNotContain("R1-P2");
    String branchs = "/api/penalties/" + first(proposed, "R1-P3").path("id").asString();
    Map<String, String> graver = Map.of("outcome", "IMPOSED", "opinion", "总部决定");
    assertThat(api.post(branchs + "/decision", Place.ZGC.generalManager(), graver).code())
        .isEqualTo("head-office-decides");
    desk.post(branchs + "/decision", Place.HEAD_OFFICE_MANAGER, graver);
    String penalty = first(proposed, "R1-T23").path("id").asString();
    desk.post(
        "/api/penalties/" + penalty + "/decision",
        Place.ZGC.generalManager(),
        Map.of("outcome", "IMPOSED", "measure", "STATEMENT_OF_REASONS", "opinion", "情况属实"));
    assertThat(
            api.read("/api/penalties/" + penalty + "/document", Place.ZGC.storeHead())
                .path("number")
                .asString())
        .startsWith("bj-")
        .contains(number);
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
  @Clause({"R1-S3", "R1-S8", "R1-D12", "R1-M3"})
  void aReportSentFromOutsideByThePublishedContractIsLinkedAndExposes() throws Exception {
    Map<String, Object> ordinary = ComplaintDesk.lateDelivery();
    ordinary.remove("outsideChannel");
    JsonNode registered = desk.register(ordinary);
    assertThat(registered.path("severity").asString()).isEqualTo("ORDINARY");
    String id = registered.path("id").asString();
    PressSender.send(
        stack.kafka(),
        "读者来信：客诉 " + registered.path("number").asString() + " 至今无人处理",
        MACHINE.instant());
    desk.awaitExposure(id, "EXPOSED");
    assertThat(api.read("/api/exposures/" + id, Place.HEAD_OFFICE).path("told").toString())
        .contains("customer-service-manager");
    await()
        .atMost(ComplaintDesk.TIMEOUT)
        .until(
            () -> api.get("/api/complaints/" + id, Place.HEAD_OFFICE),
            reply -> reply.body().path("severity").asString("").equals("MAJOR"));
  }

  @Test
  void nobodyAsksTwiceWhoLetsTheReplyWaitUntilAllKnow() throws Exception {
    Map<String, Object> form = ComplaintDesk.lateDelivery();
    JsonNode registered = api.postAndWait("/api/complaints", ComplaintDesk.AGENT, form);
    String id = registered.path("id").asString();
    JsonNode assignment = only("/api/assignments?complaint=" + id);
    assertThat(clauses(items("/api/clocks?complaint=" + id))).contains("R1-D7", "R1-D8", "R1-D9");

    api.postAndWait(
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
            "读者来信：投诉 " + registered.path("number").asString() + " 无人处理。"));
    assertThat(api.read("/api/complaints/" + id, Place.HEAD_OFFICE).path("exposure").asString())
        .isEqualTo("EXPOSED");

    Actor responsible = Actor.responsible(assignment);
    String path = "/api/assignments/" + assignment.path("id").asString();
    api.postAndWait(path + "/acceptance", responsible, Map.of());
    api.postAndWait(path + "/result", responsible, Map.of("report", "已送达", "result", "补送"));
    api.postAndWait(
        "/api/complaints/" + id + "/follow-ups",
        ComplaintDesk.AGENT,
        Map.of("accepted", true, "satisfied", true, "companyAgrees", true, "furtherDemand", false));
    api.postAndWait(
        "/api/complaints/" + id + "/closure", ComplaintDesk.AGENT, Map.of("opinion", "同意结案"));
    String penalty = first(items("/api/penalties?complaint=" + id), "R1-T23").path("id").asString();
    api.postAndWait(
        "/api/penalties/" + penalty + "/decision",
        Place.ZGC.generalManager(),
        Map.of("outcome", "IMPOSED", "measure", "STATEMENT_OF_REASONS", "opinion", "情况属实"));

    assertThat(api.all("/api/ledger?complaint=" + id, Place.AUDITOR)).hasSize(1);
    assertThat(
            api.read("/api/complaints/" + id + "/timeline", Place.HEAD_OFFICE)
                .path("entries")
                .findValuesAsString("what"))
        .contains("PENALTY_DECIDED");
  }

  private List<JsonNode> items(String list) throws InterruptedException {
    return api.read(list, Place.HEAD_OFFICE).path("items").valueStream().toList();
  }

  private JsonNode only(String list) throws InterruptedException {
    assertThat(items(list)).hasSize(1);
    return items(list).getFirst();
  }

  @Test
  void whoDoesNotHoldThePostOrTheCaseIsRefusedAndSeesNoCustomer() throws Exception {
    String id = desk.register(ComplaintDesk.lateDelivery()).path("id").asString();
    String complaint = "/api/complaints/" + id;
    String accept = "/api/assignments/" + desk.assignment(id).path("id").asString() + "/acceptance";

    Actor stranger = new Actor("E9999", "store-head", "bj-zgc-store");
    Actor otherPost = new Actor("E1002", "customer-service-agent", "bj-customer-service");
    assertThat(api.get(complaint, stranger).code()).isEqualTo("actor-unknown");
    assertThat(api.get(complaint, otherPost).code()).isEqualTo("post-not-held");
    assertThat(api.post(accept, otherPost, Map.of()).code()).isEqualTo("post-not-held");
    assertThat(api.post(complaint + "/contacts", Place.XJH.agent(), Map.of("reached", true)).code())
        .isEqualTo("not-of-branch");
    assertThat(api.post(accept, Place.ZGC.pressOfficer(), Map.of()).code())
        .isEqualTo("department-not-responsible");

    JsonNode whole = api.read(complaint, Place.ZGC.agent());
    JsonNode masked = api.read(complaint, Place.XJH.agent());
    assertThat(whole.path("masked").asBoolean(true)).isFalse();
    assertThat(masked.path("masked").asBoolean()).isTrue();
    assertThat(masked.toString())
        .doesNotContain(
            whole.at("/customer/name").asString(), whole.at("/customer/telephone").asString());
  }

  @Test
  void aServiceStopsAndStartsInsideTheProcessWhileTheOthersGoOn() throws Exception {
    String before = desk.register(ComplaintDesk.lateDelivery()).path("id").asString();
    desk.assignment(before);

    stack.stop(Part.ROUTING);

    assertThat(api.get("/api/clocks", Place.HEAD_OFFICE).status()).isEqualTo(200);
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
  void everyServiceMeasuresItsOwnClientsOnly() throws Exception {
    desk.assignment(desk.register(ComplaintDesk.lateDelivery()).path("id").asString());

    for (Part service : Part.services()) {
      assertThat(Metrics.of(stack.url(service)).labels("client_id"))
          .isNotEmpty()
          .allSatisfy(client -> assertThat(client).startsWith(service.id()));
    }
    assertThat(Metrics.of(stack.gatewayUrl()).names())
        .anyMatch(name -> name.startsWith("spring_cloud_gateway_requests"))
        .noneMatch(name -> name.startsWith("kafka_"));
  }

  @Test
  void withoutTheBrokerEveryServiceComplainsInItsOwnLogUnderItsOwnName() throws Exception {
    stack.stop(Part.BROKER);
    try {
      await()
          .atMost(ComplaintDesk.TIMEOUT)
          .untilAsserted(
              () -> {
                for (Part service : Part.services()) {
                  assertThat(Files.readAllLines(stack.log(service)))
                      .isNotEmpty()
                      .allMatch(line -> line.contains("\"name\":\"" + service.id() + "\""));
                }
              });
    } finally {
      stack.resume(Part.BROKER);
    }
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
}
