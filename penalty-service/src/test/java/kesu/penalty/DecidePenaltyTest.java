package kesu.penalty;

import static kesu.local.testbed.SampleStaff.AGENT;
import static kesu.local.testbed.SampleStaff.AUDITOR;
import static kesu.local.testbed.SampleStaff.CUSTOMER_SERVICE_MANAGER;
import static kesu.local.testbed.SampleStaff.GENERAL_MANAGER;
import static kesu.local.testbed.SampleStaff.HEAD_OFFICE;
import static kesu.local.testbed.SampleStaff.LOGISTICS_MANAGER;
import static kesu.local.testbed.SampleStaff.SHANGHAI_GENERAL_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import kesu.events.CustomerPraised;
import kesu.events.PenaltyDecided;
import kesu.events.PenaltyDocumentIssued;
import kesu.events.PenaltyProposed;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.LoggedEvent;
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.SampleStaff;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.PraiseForm;
import kesu.terms.Severity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DecidePenaltyTest extends PenaltyServiceTest {
  private static final String IMPOSE = "{\"outcome\":\"IMPOSED\",\"opinion\":\"情况属实\"}";
  private static final String DISMISS = "{\"outcome\":\"DISMISSED\",\"opinion\":\"不属其责\"}";
  private static final String APPEAL = "{\"grounds\":\"当日封路，已提前告知顾客改期\"}";

  @Autowired private JsonMapper json;

  /** A closed complaint, with the path of the penalty proposed for its reason. */
  private record Proposed(SampleComplaint complaint, String penalty) {
    String decision() {
      return penalty + "/decision";
    }

    String appeal() {
      return penalty + "/appeal";
    }
  }

  private Proposed closed() {
    SampleComplaint complaint = open(Severity.MAJOR);
    send(complaint, complaint.closed(CLOSED));
    return new Proposed(complaint, path(awaitPenalties(complaint, 1).getFirst()));
  }

  private static String path(JsonNode penalty) {
    return "/api/penalties/" + penalty.path("id").asString();
  }

  private void praise(SampleComplaint complaint) {
    send(
        complaint,
        new CustomerPraised(
            true, PraiseForm.BANNER, LOGISTICS_MANAGER.department(), null, CLOSED, AGENT));
  }

  private List<JsonNode> awaitLedger(SampleComplaint complaint, int count) {
    return Objects.requireNonNull(
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () ->
                    api.get("/api/ledger?limit=200", AUDITOR).items().stream()
                        .map(item -> item.path("entry"))
                        .filter(entry -> complaint(entry).equals(complaint.id().value()))
                        .toList(),
                found -> found.size() >= count));
  }

  private static String complaint(JsonNode entry) {
    return entry.path("complaintId").asString();
  }

  private static List<String> kinds(List<JsonNode> entries) {
    return entries.stream().map(entry -> entry.path("kind").asString()).toList();
  }

  @Test
  @Clause("R1-C5")
  void aPenaltyIsNotDecidedByAPostWithoutTheRightByThePersonConcernedOrByAnotherBranch() {
    Proposed proposed = closed();
    for (Actor actor : List.of(LOGISTICS_MANAGER, CUSTOMER_SERVICE_MANAGER, AUDITOR)) {
      assertThat(api.post(proposed.decision(), IMPOSE, actor).expect(403).code())
          .isEqualTo("post-not-permitted");
    }
    Actor himself = SampleStaff.actor("E1106", "head-office-complaints", "head-office");
    assertThat(api.post(proposed.decision(), IMPOSE, himself).code()).isEqualTo("post-not-held");
    assertThat(api.post(proposed.decision(), IMPOSE, SHANGHAI_GENERAL_MANAGER).code())
        .isEqualTo("not-of-branch");
  }

  @Test
  @Clause("R1-C5")
  void aPenaltyIsDecidedOnceAndEnteredInTheLedgerOnce() {
    Proposed proposed = closed();
    ApiReply decided = api.post(proposed.decision(), IMPOSE, GENERAL_MANAGER, "k1").expect(200);
    assertThat(decided.body().path("decision").path("measure").asString())
        .isEqualTo("STATEMENT_OF_REASONS");
    ApiReply again = api.post(proposed.decision(), IMPOSE, GENERAL_MANAGER, "k1").expect(200);
    assertThat(again.body()).isEqualTo(decided.body());
    assertThat(again.isReplayed()).isTrue();
    assertThat(api.post(proposed.decision(), DISMISS, GENERAL_MANAGER, "k1").status())
        .isEqualTo(422);
    assertThat(api.post(proposed.decision(), DISMISS, HEAD_OFFICE).expect(409).code())
        .isEqualTo("already-decided");

    SampleComplaint complaint = proposed.complaint();
    log.await(complaint.id(), PenaltyDecided.class, 1);
    JsonNode entry = awaitLedger(complaint, 1).getFirst();
    for (LoggedEvent event : log.of(complaint.id(), PenaltyDecided.class)) {
      events.send(event.topic(), event.metadata(), json.writeValueAsBytes(event.data()));
    }
    praise(complaint); // its entry comes after the repeated one
    assertThat(kinds(awaitLedger(complaint, 3))).containsExactly("DECIDED", "GRANTED", "REVERSED");
    assertThat(entry.path("person").asString()).isEqualTo("E1106");
    assertThat(api.get("/api/ledger/verification", AUDITOR).expect(200).body().has("broken"))
        .isFalse();
    assertThat(api.get("/api/ledger", LOGISTICS_MANAGER).status()).isEqualTo(403);
  }

  @Test
  @Clause("R1-W2")
  void praiseLiftsAPenaltyThatIsDecidedAfterIt() {
    Proposed proposed = closed();
    praise(proposed.complaint());
    assertThat(awaitRewards(proposed.complaint(), 1))
        .extracting(one -> one.path("clause").asString(), one -> one.path("person").asString())
        .containsExactly(tuple("R1-W2", "E1106"));
    ApiReply decided = api.post(proposed.decision(), IMPOSE, GENERAL_MANAGER);
    assertThat(decided.text("state")).isEqualTo("LIFTED");
    assertThat(decided.body().path("decision").path("outcome").asString()).isEqualTo("LIFTED");
    assertThat(api.get(proposed.penalty() + "/why", AUDITOR).body().toString()).contains("R1-W2");
  }

  @Test
  @Clause({"R1-C9", "R1-FM4"})
  void aDecisionIssuesADocumentInTheBranchAsJsonAndAsText() {
    Proposed proposed = closed();
    String document = proposed.penalty() + "/document";
    assertThat(api.get(document, GENERAL_MANAGER).expect(404).code()).isEqualTo("not-known-here");
    api.post(proposed.decision(), IMPOSE, GENERAL_MANAGER).expect(200);
    ApiReply issued = api.get(document, LOGISTICS_MANAGER).expect(200);
    String number = issued.text("number");
    assertThat(number).startsWith("bj-").endsWith(proposed.complaint().number() + "-1");
    assertThat(issued.body().path("clauseText").path("zh").asString()).contains("未按时送货");
    assertThat(api.get(document + ".txt", LOGISTICS_MANAGER).expect(200).body().asString())
        .contains("处罚通报", number, "E1106", "提交理由书", "情况属实");
    assertThat(api.get("/api/penalties/documents?branch=bj", AUDITOR).expect(200).items())
        .extracting(item -> item.path("number").asString())
        .contains(number);
    assertThat(api.get("/api/penalties/documents?branch=sh", AUDITOR).expect(200).items())
        .extracting(item -> item.path("number").asString())
        .doesNotContain(number);
    assertThat(log.await(proposed.complaint().id(), PenaltyDocumentIssued.class, 1))
        .extracting(PenaltyDocumentIssued::number)
        .containsExactly(number);
  }

  @Test
  @Clause("R1-C5")
  void nobodyDecidesTheirOwnPenalty() {
    SampleComplaint complaint = open(Severity.MAJOR);
    awaitCase(complaint);
    String own =
        "{\"complaintId\":\"%s\",\"clause\":\"R1-T36\",\"person\":\"E1119\",\"because\":\"未跟进\"}"
            .formatted(complaint.id());
    ApiReply proposed = api.post("/api/penalties", own, HEAD_OFFICE).expect(201);
    String decision = "/api/penalties/" + proposed.text("id") + "/decision";
    assertThat(api.post(decision, IMPOSE, GENERAL_MANAGER).expect(403).code())
        .isEqualTo("own-case");
  }

  @Test
  @Clause({"R1-O33", "R1-P3"})
  void anExecutiveDeputyProposesAndHeadOfficeItsOwnRows() {
    SampleComplaint complaint = open(Severity.MAJOR);
    String body = "{\"complaintId\":\"%s\",\"clause\":\"%s\",%s\"because\":\"多次来电无人跟进\"}";
    String deputy = body.formatted(complaint.id(), "R1-T36", "\"person\":\"E1107\",");
    String headOffice = body.formatted(complaint.id(), "R1-P3", "");
    awaitCase(complaint);
    for (Actor actor : List.of(LOGISTICS_MANAGER, AGENT, AUDITOR)) {
      assertThat(api.post("/api/penalties", deputy, actor).expect(403).code())
          .isEqualTo("post-not-permitted");
    }
    Actor shanghai = SampleStaff.actor("E1303", "advertising-manager", "sh-advertising");
    assertThat(api.post("/api/penalties", deputy, shanghai).expect(403).code())
        .isEqualTo("not-of-branch");
    ApiReply proposed = api.post("/api/penalties", deputy, CUSTOMER_SERVICE_MANAGER).expect(201);
    assertThat(proposed.text("person")).isEqualTo("E1107");
    assertThat(proposed.body().path("proposer").path("words").asString()).contains("无人跟进");
    assertThat(api.post("/api/penalties", headOffice, CUSTOMER_SERVICE_MANAGER).expect(403).code())
        .isEqualTo("head-office-proposes");
    ApiReply graver = api.post("/api/penalties", headOffice, HEAD_OFFICE).expect(201);
    assertThat(graver.text("person")).isEqualTo("E1109");
    String decision = "/api/penalties/" + graver.text("id") + "/decision";
    assertThat(api.post(decision, IMPOSE, GENERAL_MANAGER).expect(403).code())
        .isEqualTo("head-office-decides");
    assertThat(api.post(decision, IMPOSE, HEAD_OFFICE).expect(200).text("state"))
        .isEqualTo("IMPOSED");
    assertThat(log.await(complaint.id(), PenaltyProposed.class, 2))
        .extracting(PenaltyProposed::by)
        .containsExactly(CUSTOMER_SERVICE_MANAGER, HEAD_OFFICE);
  }

  @Test
  @Clause("R1-C5")
  void nobodyAppealsForAnother() {
    Proposed proposed = closed();
    api.post(proposed.decision(), IMPOSE, GENERAL_MANAGER).expect(200);
    assertThat(api.post(proposed.appeal(), APPEAL, CUSTOMER_SERVICE_MANAGER).expect(403).code())
        .isEqualTo("not-own-penalty");
  }

  @Test
  void anAppealIsDecidedByHeadOfficeAndMayReverseThePenalty() {
    Proposed proposed = closed();
    assertThat(api.post(proposed.appeal(), APPEAL, LOGISTICS_MANAGER).code())
        .isEqualTo("not-appealable");
    api.post(proposed.decision(), IMPOSE, GENERAL_MANAGER).expect(200);
    clock.pass(Duration.ofHours(1));
    assertThat(api.post(proposed.appeal(), APPEAL, LOGISTICS_MANAGER).text("state"))
        .isEqualTo("APPEALED");
    assertThat(api.post(proposed.appeal(), APPEAL, LOGISTICS_MANAGER).status()).isEqualTo(409);
    assertThat(api.post(proposed.decision(), DISMISS, GENERAL_MANAGER).status()).isEqualTo(403);
    assertThat(api.post(proposed.decision(), DISMISS, HEAD_OFFICE).text("state"))
        .isEqualTo("REVERSED");
    assertThat(kinds(awaitLedger(proposed.complaint(), 2))).containsExactly("DECIDED", "REVERSED");
    assertThat(api.post(proposed.decision(), IMPOSE, HEAD_OFFICE).status()).isEqualTo(409);
  }

  @Test
  void anAppealMayBeInVain() {
    Proposed proposed = closed();
    api.post(proposed.decision(), IMPOSE, GENERAL_MANAGER).expect(200);
    api.post(proposed.appeal(), APPEAL, LOGISTICS_MANAGER).expect(200);
    assertThat(api.post(proposed.decision(), IMPOSE, HEAD_OFFICE).text("state"))
        .isEqualTo("UPHELD");
  }

  @Test
  @Clause({"R1-P2", "R1-T41"})
  void pointsAreDecidedExactlyWithinTheRowAndARowWithoutAMeasureNeedsOne() {
    SampleComplaint complaint = open(Severity.MAJOR);
    send(complaint, finding("R1-P2", "R1-T41"));
    List<JsonNode> both = awaitPenalties(complaint, 2);
    String withPoints = path(both.get(0)) + "/decision";
    String points =
        "{\"outcome\":\"IMPOSED\",\"measure\":\"ORAL_GUIDANCE\",\"points\":%s,\"opinion\":\"迟\"}";
    ApiReply over =
        api.refused(
            withPoints,
            points.formatted("2.1"),
            HEAD_OFFICE,
            400,
            "outside-range",
            "扣分 2.1 不在 0 至 2",
            "2.1 points are outside");
    assertThat(over.text("field")).isEqualTo("points");
    ApiReply decided = api.post(withPoints, points.formatted("1.5"), HEAD_OFFICE).expect(200);
    assertThat(decided.body().path("decision").path("points").decimalValue())
        .isEqualByComparingTo("1.5");
    assertThat(awaitLedger(complaint, 1).getFirst().path("points").decimalValue())
        .isEqualByComparingTo("1.5");

    String withoutMeasure = path(both.get(1)) + "/decision";
    ApiReply missing = api.post(withoutMeasure, IMPOSE, HEAD_OFFICE).expect(400);
    assertThat(missing.code()).isEqualTo("measure-missing");
    assertThat(missing.body().path("accepted").size()).isEqualTo(4);
    String set = "{\"outcome\":\"IMPOSED\",\"measure\":\"WRITTEN_GUIDANCE\",\"opinion\":\"处理失当\"}";
    assertThat(api.post(withoutMeasure, set, HEAD_OFFICE).status()).isEqualTo(200);
  }

  @Test
  void aDecisionThatMakesNoSenseIsRefusedWithTheFieldAtFault() {
    String decision = closed().decision();
    assertThat(
            api.post("/api/penalties/nothing-9/decision", IMPOSE, HEAD_OFFICE).expect(404).code())
        .isEqualTo("penalty-unknown");
    String lifted = "{\"outcome\":\"LIFTED\",\"opinion\":\"x\"}";
    assertThat(api.post(decision, lifted, HEAD_OFFICE).code()).isEqualTo("outcome-not-for-people");
    String pointsForNothing = "{\"outcome\":\"DISMISSED\",\"points\":1,\"opinion\":\"x\"}";
    assertThat(api.post(decision, pointsForNothing, HEAD_OFFICE).code())
        .isEqualTo("measure-without-penalty");
    assertThat(api.post(decision, "{\"outcome\":\"IMPOSED\"}", HEAD_OFFICE).text("field"))
        .isEqualTo("opinion");
    String fine = "{\"outcome\":\"FINE\",\"opinion\":\"x\"}";
    assertThat(api.post(decision, fine, HEAD_OFFICE).expect(400).body().path("accepted").toString())
        .isEqualTo("[\"IMPOSED\",\"LIFTED\",\"DISMISSED\"]");
  }
}
