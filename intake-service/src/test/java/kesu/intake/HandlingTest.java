package kesu.intake;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kesu.events.AssignmentAccepted;
import kesu.events.AssignmentMade;
import kesu.events.Lifecycle;
import kesu.events.ProgressReported;
import kesu.events.ResultReported;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.BranchCode;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.ReasonCode;
import kesu.terms.StoreCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class HandlingTest extends IntakeRunning {
  private static final DepartmentCode LOGISTICS = new DepartmentCode("bj-logistics");
  private static final Actor CLERK =
      new Actor(new PersonId("E1107"), new Post("logistics-clerk"), LOGISTICS);
  private static final Map<String, Object> ACCEPTED =
      Map.of("accepted", true, "satisfied", false, "result", "已送到并道歉");
  @Autowired private LifecycleLog log;

  @Test
  void closedOnlyWhenAllReportedAndTheCustomerAcceptsByR1S5AndTheWholeStoryIsShown(
      CapturedOutput logged) {
    String id = registered(form());
    act(id, "contacts", Map.of("reached", true, "note", "王女士下午在家")).expect(200);
    Map<String, Object> promise = Map.of("promisedAt", time.instant().plusSeconds(3600).toString());
    act(id, "promises", promise).expect(200);
    act(id, "reports", Map.of("level", "STORE_HEAD")).expect(200);
    assertThat(act(id, "follow-ups", ACCEPTED).expect(409).text("detail")).contains("R1-C4");
    Reply early = act(id, "closure", Map.of()).expect(409);
    assertThat(early.text("code")).isEqualTo("closing-gates-shut");
    assertThat(early.text("detail")).contains("R1-C4", "R1-S5", "assignments=0");

    assigned(id);
    Reply missing = act(id, "follow-ups", ACCEPTED).expect(409);
    assertThat(missing.text("detail")).contains("bj-logistics", "ACCEPTED");
    reported(id);
    Reply unasked = act(id, "closure", Map.of()).expect(409);
    assertThat(unasked.text("detail")).contains("R1-S5").doesNotContain("R1-C4");
    Map<String, Object> no = Map.of("accepted", false, "satisfied", false, "note", "还是不行");
    act(id, "follow-ups", no).expect(200);
    assertThat(stage(id)).isEqualTo("RETURNED");
    assertThat(act(id, "closure", Map.of()).expect(409).text("detail"))
        .contains("R1-C4", "NOT_ACCEPTED");
    reported(id);
    act(id, "follow-ups", ACCEPTED).expect(200);
    assertThat(act(id, "closure", Map.of("opinion", "同意结案")).expect(200).text("state"))
        .isEqualTo("CLOSED");

    assertThat(get("/api/complaints/" + id + "/timeline").expect(200).body().path("entries"))
        .extracting(entry -> entry.path("what").asString())
        .containsSubsequence("REGISTERED", "CONTACTED", "PROMISED", "ASSIGNED", "ACCEPTED")
        .containsSubsequence("RESULT_REPORTED", "FOLLOWED_UP", "RESULT_REPORTED", "CLOSED");
    assertThat(get("/api/complaints/" + id + "/timeline").body().toString())
        .doesNotContain("王小测", "王女士", "010-5", "冰箱", "道歉");
    assertThat(get("/api/complaints/" + id + "/case-file").expect(200).body().toString())
        .contains("王小测", "王女士下午在家", "冰箱", "已送到并道歉", "同意结案", "R1-T23");
    Reply why = get("/api/complaints/" + id + "/why").expect(200);
    assertThat(why.body().path("decisions"))
        .extracting(made -> made.path("decision").asString())
        .containsExactly("severity", "closing");
    assertThat(why.body().at("/decisions/1/grounds/0/outcome").asString()).isEqualTo("met");
    log.awaitTypes(
        id,
        "complaint.registered.v1",
        "complaint.contacted.v1",
        "complaint.promise-recorded.v1",
        "complaint.report-sent.v1",
        "complaint.follow-up-recorded.v1",
        "complaint.follow-up-recorded.v1",
        "complaint.closed.v1");
    assertThat(log.of(id).toString()).doesNotContain("王", "冰箱", "道歉", "同意");
    assertThat(logged.getAll()).contains(id).doesNotContain("王小测", "010-5", "冰箱", "虚构路");
  }

  @Test
  void closedComplaintTakesOnlyFindingsPraiseAndReopening() {
    String id = solved();
    act(id, "closure", Map.of()).expect(200);
    for (var refused :
        Map.of(
                "contacts", Map.of("reached", true),
                "facts", Map.of("fact", "OUTSIDE_CHANNEL"),
                "reports", Map.of("level", "HEAD_OFFICE"),
                "follow-ups", ACCEPTED,
                "closure", Map.of())
            .entrySet()) {
      assertThat(act(id, refused.getKey(), refused.getValue()).expect(409).text("code"))
          .isEqualTo("complaint-closed");
    }
    Map<String, Object> finding = Map.of("analysis", "交接不清", "correctiveProposal", "加一次核对");
    Reply unknown = act(id, "findings", with(finding, "faults", List.of("R1-T36", "R1-T23")));
    assertThat(unknown.expect(400).text("field")).isEqualTo("faults[1]");
    assertThat(unknown.body().path("accepted").toString()).contains("R1-T37").doesNotContain("T23");
    act(id, "findings", with(finding, "faults", List.of("R1-T36"))).expect(200);
    Map<String, Object> praise = Map.of("written", true, "words", "感谢", "department", "nobody");
    assertThat(act(id, "praise", praise).expect(400).body().path("accepted").toString())
        .contains("bj-logistics", "head-office")
        .doesNotContain("sh-");
    act(id, "praise", with(praise, "department", "bj-logistics")).expect(200);
    assertThat(act(id, "reopening", Map.of("cause", "又坏了")).expect(200).text("state"))
        .isEqualTo("OPEN");
    assertThat(stage(id)).isEqualTo("RETURNED");
    assertThat(act(id, "closure", Map.of()).expect(409).text("detail")).contains("R1-C4");
    assertThat(act(id, "reopening", Map.of("cause", "又坏了")).expect(409).text("code"))
        .isEqualTo("complaint-open");
  }

  @Test
  void sameEventGivenTwiceIsInTheHistoryOnce() {
    String id = registered(form());
    assigned(id);
    AssignmentId assignment = new AssignmentId(id + "-1");
    Lifecycle progress = new ProgressReported(assignment, LOGISTICS, time.instant(), CLERK);
    long sequence = say(id, progress);
    log.say("routing-service", id, sequence, progress);
    say(id, new ResultReported(assignment, LOGISTICS, time.instant(), time.instant(), CLERK));
    await().atMost(30, SECONDS).until(() -> stage(id).equals("REPORTED"));
    assertThat(get("/api/complaints/" + id + "/timeline").body().path("entries"))
        .extracting(entry -> entry.path("what").asString())
        .containsExactly(
            "REGISTERED", "ASSIGNED", "ACCEPTED", "PROGRESS_REPORTED", "RESULT_REPORTED");
  }

  @Test
  void sameActionTwiceUnderOneKeyIsDoneOnceAndWrongOnesAreRefused() {
    String id = registered(form());
    String key = UUID.randomUUID().toString();
    String contacts = "/api/complaints/" + id + "/contacts";
    Reply first = post(contacts, Map.of("reached", false), AGENT, key).expect(200);
    Reply again = post(contacts, Map.of("reached", false), AGENT, key).expect(200);
    assertThat(again.body()).isEqualTo(first.body());
    post(contacts, Map.of("reached", true), AGENT, key).expect(422);
    String future = time.instant().plus(Duration.ofDays(1)).toString();
    assertThat(act(id, "contacts", Map.of("reached", true, "at", future)).expect(400).text("field"))
        .isEqualTo("at");
    assertThat(act(id, "contacts", Map.of()).expect(400).text("field")).isEqualTo("reached");
    assertThat(act(id, "facts", Map.of("fact", "RUMOUR")).expect(400).body().path("accepted"))
        .isNotEmpty();
    String seller = "E1206; sales-staff; bj-zgc-store";
    post(contacts, Map.of("reached", true), seller, null).expect(403);
    act("nosuchcomplaint", "contacts", Map.of("reached", true)).expect(404);
    log.awaitTypes(id, "complaint.registered.v1", "complaint.contacted.v1");
  }

  private String solved() {
    String id = registered(form());
    assigned(id);
    reported(id);
    act(id, "follow-ups", ACCEPTED).expect(200);
    return id;
  }

  private void assigned(String id) {
    AssignmentId assignment = new AssignmentId(id + "-1");
    say(
        id,
        new AssignmentMade(
            assignment,
            LOGISTICS,
            "logistics",
            new PersonId("E1106"),
            new Post("logistics-manager"),
            new BranchCode("bj"),
            new StoreCode("bj-zgc"),
            new ReasonCode("R1-T23"),
            time.instant(),
            List.of(),
            time.instant(),
            Actor.SYSTEM));
    say(id, new AssignmentAccepted(assignment, LOGISTICS, time.instant(), CLERK));
    await().atMost(30, SECONDS).until(() -> stage(id).equals("ACCEPTED"));
  }

  private void reported(String id) {
    AssignmentId assignment = new AssignmentId(id + "-1");
    say(id, new ResultReported(assignment, LOGISTICS, time.instant(), time.instant(), CLERK));
    await().atMost(30, SECONDS).until(() -> stage(id).equals("REPORTED"));
  }

  private long say(String id, Lifecycle event) {
    return log.say("routing-service", id, event);
  }

  private Reply shown(String id) {
    return get("/api/complaints/" + id).expect(200);
  }

  private String stage(String id) {
    return shown(id).body().at("/assignments/0/stage").asString("");
  }

  private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
    Map<String, Object> changed = new java.util.LinkedHashMap<>(body);
    changed.put(field, value);
    return changed;
  }
}
