package kesu.local.stack;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kesu.local.demo.Actor;
import kesu.local.demo.GatewayClient;
import kesu.local.demo.Place;
import tools.jackson.databind.JsonNode;

/** Starts the clocks of R1 through the gateway, and does what is owed under them. */
record DeadlineCourses(GatewayClient api, ComplaintDesk desk) {
  private static final Place STORE = Place.ZGC;
  private static final Actor MANAGER = STORE.customerServiceManager();

  /** Registers a complaint and records the facts that start the clock. */
  String begin(String clause) throws InterruptedException {
    return switch (clause) {
      case "R1-D1", "R1-D4", "R1-D17" -> registered(STORE.seller(), "STORE");
      case "R1-D2a" -> {
        String id = registered(STORE.seller(), "STORE");
        yield done(id, "reports", STORE.seller(), Map.of("level", "STORE_HEAD"));
      }
      case "R1-D3" -> done(called(), "hand-downs", STORE.agent(), Map.of("to", "STORE"));
      case "R1-D2b", "R1-D5", "R1-D6", "R1-D19", "R1-D20" -> injured();
      case "R1-D25" -> {
        String id = injured();
        incidents().insurerDecided(id, now());
        yield id;
      }
      case "R1-D7", "R1-D12", "R1-D18", "R1-D23" -> called();
      case "R1-D8" -> assigned(called());
      case "R1-D9", "R1-D11" -> accepted();
      case "R1-D10" -> answered(accepted(), "progress", report("plan"));
      case "R1-D13" ->
          done(recordedAtHeadOffice(), "hand-downs", Place.HEAD_OFFICE, Map.of("to", "BRANCH"));
      case "R1-D14" -> recordedAtHeadOffice();
      case "R1-D15a" -> asked();
      case "R1-D15b" ->
          done(
              asked(),
              "opinion-requests/1/passing-on",
              Place.HEAD_OFFICE,
              Map.of("to", ReportingWalk.CENTRE.department()));
      case "R1-D16" ->
          done(
              called(),
              "promises",
              STORE.agent(),
              Map.of("promisedAt", now().plus(DeadlineRow.PROMISED).toString()));
      case "R1-D21" -> done(called(), "journalists", STORE.seller(), Map.of());
      case "R1-D22" ->
          done(called(), "facts", STORE.agent(), Map.of("fact", "INCLINED_TO_PUBLISH"));
      case "R1-D24" -> {
        String id = called();
        desk.solve(id);
        yield id;
      }
      default -> throw new IllegalArgumentException(clause);
    };
  }

  /** Does what is owed under the clock, just now. */
  void meet(String clause, String id) throws InterruptedException {
    switch (clause) {
      case "R1-D1" -> done(id, "reports", STORE.seller(), Map.of("level", "STORE_HEAD"));
      case "R1-D2a", "R1-D2b" ->
          done(id, "reports", STORE.storeHead(), Map.of("level", "BRANCH_CUSTOMER_SERVICE"));
      case "R1-D3" ->
          done(
              id,
              "form-returns/branch",
              STORE.storeHead(),
              Map.of("handler", "李工", "plan", "换新并道歉"));
      case "R1-D4" ->
          done(
              id,
              "help-requests",
              STORE.storeHead(),
              Map.of("resource", "一台样机", "from", "bj-logistics"));
      case "R1-D5" -> incidents().claim(id, IncidentDesk.STORE_ADMINISTRATION, "LOSS_REPORTED");
      case "R1-D6" ->
          done(
              id,
              "evidence",
              STORE.storeHead(),
              Map.of("kind", "PHOTO", "takenAt", now().toString(), "keptAt", "店办公室"));
      case "R1-D7", "R1-D16" -> done(id, "contacts", STORE.agent(), Map.of("reached", true));
      case "R1-D8" -> answered(id, "acceptance", Map.of());
      case "R1-D9" -> answered(id, "progress", report("plan"));
      case "R1-D10" -> answered(id, "result", report("result"));
      case "R1-D13" -> done(id, "form-returns/head-office", MANAGER, Map.of("verified", "经核实属实"));
      case "R1-D14" -> done(id, "hand-downs", Place.HEAD_OFFICE, Map.of("to", "BRANCH"));
      case "R1-D15a" -> opinion(id, Place.HEAD_OFFICE);
      case "R1-D15b" -> opinion(id, ReportingWalk.CENTRE);
      case "R1-D18" -> done(id, "superior-notices", STORE.agent(), Map.of());
      case "R1-D19" ->
          done(id, "incident/urgent-reports", STORE.storeHead(), Map.of("note", "已送医"));
      case "R1-D20" -> done(id, "incident/presences", IncidentDesk.DEPUTY, Map.of());
      case "R1-D21" ->
          done(
              id,
              "press-talks",
              IncidentDesk.ADVERTISING,
              Map.of("partner", "JOURNALISTS", "inPerson", true, "outlet", "样例晚报", "with", "记者某"));
      case "R1-D22" ->
          done(
              id,
              "inclination-reports",
              MANAGER,
              Map.of("told", List.of("branch-general-manager", "advertising-manager")));
      case "R1-D23", "R1-D24" ->
          done(
              id,
              "reports",
              MANAGER,
              Map.of(
                  "level", "HEAD_OFFICE",
                  "customerServiceOpinion", "建议换新",
                  "generalManagerOpinion", "同意"));
      case "R1-D25" -> incidents().claim(id, IncidentDesk.INSURANCE, "CLAIM_RESULT_TOLD");
      default -> measured(clause, id, now());
    }
  }

  /** Does what is owed under a clock that is only measured then, since that instant. */
  void measured(String clause, String id, Instant since) throws InterruptedException {
    switch (clause) {
      case "R1-D11" -> {
        Map<String, Object> result = new LinkedHashMap<>(report("result"));
        result.put("finishedAt", since.toString());
        answered(id, "result", result);
      }
      case "R1-D12" -> reported(id, since);
      case "R1-D17" ->
          done(
              id,
              "store-results",
              STORE.storeHead(),
              Map.of("finishedAt", since.toString(), "result", "已换新"));
      default -> throw new IllegalArgumentException(clause);
    }
  }

  private IncidentDesk incidents() {
    return new IncidentDesk(api, desk);
  }

  /** Company time. */
  Instant now() throws InterruptedException {
    return Instant.parse(api.read("/api/time", Place.HEAD_OFFICE).path("now").asString());
  }

  private String registered(Actor by, String channel) {
    Map<String, Object> form = ComplaintDesk.lateDelivery();
    form.put("channel", channel);
    return desk.post("/api/complaints", by, form).path("id").asString();
  }

  private String called() {
    return registered(STORE.agent(), "HOTLINE");
  }

  private String recordedAtHeadOffice() {
    return registered(Place.HEAD_OFFICE, "HEAD_OFFICE");
  }

  private String injured() throws InterruptedException {
    Instant now = now();
    return incidents().injured(now, now, now);
  }

  private String assigned(String id) {
    desk.assignment(id);
    return id;
  }

  private String accepted() {
    return answered(called(), "acceptance", Map.of());
  }

  private String answered(String id, String what, Map<String, ?> body) {
    JsonNode assignment = desk.assignment(id);
    desk.post(
        "/api/assignments/" + assignment.path("id").asString() + "/" + what,
        Actor.responsible(assignment),
        body);
    return id;
  }

  private static Map<String, String> report(String outcome) {
    return Map.of("report", "已联系仓库", outcome, "今晚补送");
  }

  private String asked() {
    return done(
        called(),
        "opinion-requests",
        MANAGER,
        Map.of(
            "question", "可否全额退款",
            "customerServiceOpinion", "建议退款",
            "generalManagerOpinion", "同意"));
  }

  private void opinion(String id, Actor by) {
    done(id, "opinion-requests/1/opinion", by, Map.of("opinion", "同意退款"));
  }

  private void reported(String id, Instant foundAt) throws InterruptedException {
    String number = api.read("/api/complaints/" + id, Place.HEAD_OFFICE).path("number").asString();
    desk.post(
        "/api/mentions",
        STORE.pressOfficer(),
        Map.of(
            "origin",
            "PRESS",
            "outlet",
            "样例晚报",
            "publishedAt",
            foundAt.toString(),
            "foundAt",
            foundAt.toString(),
            "negative",
            true,
            "text",
            "读者来信：投诉 " + number + " 无人处理。"));
  }

  private String done(String id, String what, Actor by, Map<String, ?> body) {
    desk.post("/api/complaints/" + id + "/" + what, by, body);
    return id;
  }
}
