package kesu.intake;

import static kesu.local.testbed.SampleStaff.AGENT;
import static kesu.local.testbed.SampleStaff.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kesu.local.testbed.ApiReply;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class HandleComplaintTest extends IntakeServiceTest {
  private static final Map<String, Object> ACCEPTED =
      Map.of(
          "accepted", true,
          "satisfied", false,
          "companyAgrees", true,
          "furtherDemand", false,
          "result", "已送到并道歉");

  @Test
  @Clause({"R1-C4", "R1-S5"})
  void closedOnlyWhenAllReportedAndTheCustomerAcceptsAndTheWholeStoryIsShown(
      CapturedOutput logged) {
    String id = registered();
    act(id, "contacts", Map.of("reached", true, "note", "王女士下午在家")).expect(200);
    String promisedAt = clock.instant().plusSeconds(3600).toString();
    act(id, "promises", Map.of("promisedAt", promisedAt)).expect(200);
    api.post(COMPLAINTS + "/" + id + "/reports", Map.of("level", "STORE_HEAD"), SALES).expect(200);
    assertThat(act(id, "follow-ups", ACCEPTED).expect(409).text("detail")).contains("R1-C4");
    ApiReply early = act(id, "closure", Map.of()).expect(409);
    assertThat(early.code()).isEqualTo("closing-gates-shut");
    assertThat(early.text("detail")).contains("R1-C4", "R1-S5", "assignments=0");

    accepted(id);
    ApiReply missing = act(id, "follow-ups", ACCEPTED).expect(409);
    assertThat(missing.text("detail")).contains("bj-logistics", "ACCEPTED");
    reported(id);
    ApiReply unasked = act(id, "closure", Map.of()).expect(409);
    assertThat(unasked.text("detail")).contains("R1-S5").doesNotContain("R1-C4");
    Map<String, Object> no = Map.of("accepted", false, "satisfied", false, "note", "还是不行");
    act(id, "follow-ups", no).expect(200);
    assertThat(stage(id)).isEqualTo("RETURNED");
    assertThat(act(id, "closure", Map.of()).expect(409).text("detail"))
        .contains("R1-C4", "NOT_ACCEPTED");
    reported(id);
    act(id, "follow-ups", Map.of("accepted", true, "satisfied", true)).expect(200);
    assertThat(act(id, "closure", Map.of()).expect(409).text("detail"))
        .as("two answers are still missing")
        .contains("companyAgrees=NOT_ASKED", "furtherDemand=NOT_ASKED");
    act(id, "follow-ups", ACCEPTED).expect(200);
    assertThat(act(id, "closure", Map.of("opinion", "同意结案")).expect(200).text("state"))
        .isEqualTo("CLOSED");

    assertThat(get("/" + id + "/timeline").expect(200).body().path("entries"))
        .extracting(entry -> entry.path("what").asString())
        .containsSubsequence("REGISTERED", "CONTACTED", "PROMISED", "ASSIGNED", "ACCEPTED")
        .containsSubsequence("RESULT_REPORTED", "FOLLOWED_UP", "RESULT_REPORTED", "CLOSED");
    assertThat(get("/" + id + "/timeline").body().toString())
        .doesNotContain("王小测", "王女士", "010-5", "冰箱", "道歉");
    assertThat(get("/" + id + "/case-file").expect(200).body().toString())
        .contains("王小测", "王女士下午在家", "冰箱", "已送到并道歉", "同意结案", "R1-T23");
    ApiReply why = get("/" + id + "/why").expect(200);
    assertThat(why.body().path("decisions"))
        .extracting(made -> made.path("decision").asString())
        .containsExactly("severity", "closing");
    assertThat(why.body().at("/decisions/1/grounds/0/outcome").asString()).isEqualTo("met");
    log.awaitTypes(
        new ComplaintId(id),
        "complaint.registered.v1",
        "complaint.contacted.v1",
        "complaint.promise-recorded.v1",
        "complaint.report-sent.v1",
        "complaint.follow-up-recorded.v1",
        "complaint.follow-up-recorded.v1",
        "complaint.follow-up-recorded.v1",
        "complaint.closed.v1");
    assertThat(log.deliveries(new ComplaintId(id)).toString())
        .doesNotContain("王", "冰箱", "道歉", "同意");
    assertThat(logged.getAll()).contains(id).doesNotContain("王小测", "010-5", "冰箱", "虚构路");
  }

  @Test
  @Clause({"R1-S5", "R1-C5", "R1-W1"})
  void aClosedComplaintTakesOnlyFindingsPraiseItsFormAndReopening() {
    String id = registered();
    accepted(id);
    reported(id);
    act(id, "follow-ups", ACCEPTED).expect(200);
    act(id, "closure", Map.of()).expect(200);
    for (var refused :
        Map.of(
                "contacts", Map.of("reached", true),
                "facts", Map.of("fact", "OUTSIDE_CHANNEL"),
                "superior-notices", Map.of(),
                "harm", Map.of("heavyLoss", true),
                "follow-ups", ACCEPTED,
                "closure", Map.of())
            .entrySet()) {
      assertThat(act(id, refused.getKey(), refused.getValue()).expect(409).code())
          .isEqualTo("complaint-closed");
    }
    act(id, "reports", Map.of("level", "HEAD_OFFICE")).expect(200);
    Map<String, Object> finding = Map.of("analysis", "交接不清", "correctiveProposal", "加一次核对");
    ApiReply unknown = act(id, "findings", with(finding, "faults", List.of("R1-T36", "R1-T23")));
    assertThat(unknown.expect(400).text("field")).isEqualTo("faults[1]");
    assertThat(unknown.body().path("accepted").toString())
        .contains("R1-T37")
        .doesNotContain("R1-T23");
    act(id, "findings", with(finding, "faults", List.of("R1-T36"))).expect(200);
    Map<String, Object> full =
        Map.of(
            "faults", List.of("R1-T36"),
            "cause", "R1-T30",
            "departments", List.of("bj-customer-service"),
            "persons", List.of(Map.of("person", "E1110", "answersFor", List.of("R1-T36"))),
            "analysis", "约好的时间没有派工",
            "correctiveProposal", "派工前一天电话核对",
            "corrective", Map.of("owner", "E1110", "dueOn", "2099-03-10", "checkedBy", "E1109"));
    act(id, "findings", full).expect(200);
    assertThat(get("/" + id).body().path("reason").asString()).isEqualTo("R1-T30");
    act(id, "reason", Map.of("reason", "R1-T31", "because", "核对录音")).expect(200);
    assertThat(get("/" + id + "/case-file").body().path("findings").toString())
        .contains("REASON_CORRECTED", "\"from\":\"R1-T23\"", "E1110", "2099-03-10", "核对录音");
    Map<String, Object> praise = Map.of("written", true, "words", "感谢", "department", "nobody");
    assertThat(act(id, "praise", praise).expect(400).body().path("accepted").toString())
        .contains("bj-logistics", "head-office")
        .doesNotContain("sh-");
    act(id, "praise", with(praise, "department", "bj-logistics")).expect(200);
    assertThat(act(id, "reopening", Map.of("cause", "又坏了")).expect(200).text("state"))
        .isEqualTo("OPEN");
    assertThat(stage(id)).isEqualTo("RETURNED");
    assertThat(act(id, "closure", Map.of()).expect(409).text("detail")).contains("R1-C4");
    assertThat(act(id, "reopening", Map.of("cause", "又坏了")).expect(409).code())
        .isEqualTo("complaint-open");
  }

  @Test
  @Clause({"R1-S2", "R1-S4", "R1-M"})
  void factsRaiseSeverityOnceAndNeverLowerIt() {
    String id = registered();
    Map<String, Object> court = Map.of("fact", "OUTSIDE_CHANNEL");
    assertThat(act(id, "facts", court).expect(200).text("severity")).isEqualTo("MAJOR");
    assertThat(act(id, "facts", court).expect(200).text("severity")).isEqualTo("MAJOR");
    Map<String, Object> hurt =
        Map.of(
            "fact",
            "INCIDENT",
            "incident",
            Map.of(
                "kind",
                "CUSTOMER_INJURED",
                "happenedAt",
                clock.instant().toString(),
                "place",
                "二楼扶梯口"));
    assertThat(act(id, "facts", hurt).expect(200).text("severity")).isEqualTo("CRISIS");
    Map<String, Object> press = Map.of("fact", "INCLINED_TO_PUBLISH");
    assertThat(act(id, "facts", press).expect(200).text("severity")).isEqualTo("CRISIS");
    log.awaitTypes(
        new ComplaintId(id),
        "complaint.registered.v1",
        "complaint.fact-recorded.v1",
        "complaint.severity-raised.v1",
        "complaint.fact-recorded.v1",
        "complaint.fact-recorded.v1",
        "complaint.severity-raised.v1",
        "complaint.incident-recorded.v1",
        "complaint.fact-recorded.v1");
    assertThat(get("/" + id + "/why").body().path("decisions"))
        .extracting(made -> made.path("decision").asString())
        .containsExactly("severity", "severity", "severity", "closing-gates");
  }

  @Test
  void sameActionTwiceUnderOneKeyIsDoneOnceAndWrongOnesAreRefused() {
    String id = registered();
    String key = UUID.randomUUID().toString();
    String contacts = COMPLAINTS + "/" + id + "/contacts";
    ApiReply first = api.post(contacts, Map.of("reached", false), AGENT, key).expect(200);
    ApiReply again = api.post(contacts, Map.of("reached", false), AGENT, key).expect(200);
    assertThat(again.body()).isEqualTo(first.body());
    api.post(contacts, Map.of("reached", true), AGENT, key).expect(422);
    String future = clock.instant().plus(Duration.ofDays(1)).toString();
    assertThat(act(id, "contacts", Map.of("reached", true, "at", future)).expect(400).text("field"))
        .isEqualTo("at");
    assertThat(act(id, "contacts", Map.of()).expect(400).text("field")).isEqualTo("reached");
    assertThat(act(id, "facts", Map.of("fact", "RUMOUR")).expect(400).body().path("accepted"))
        .isNotEmpty();
    api.post(contacts, Map.of("reached", true), SALES).expect(403);
    act("nosuchcomplaint", "contacts", Map.of("reached", true)).expect(404);
    log.awaitTypes(new ComplaintId(id), "complaint.registered.v1", "complaint.contacted.v1");
  }
}
