package kesu.intake;

import static kesu.local.testbed.SampleStaff.ADMINISTRATION_MANAGER;
import static kesu.local.testbed.SampleStaff.AGENT;
import static kesu.local.testbed.SampleStaff.CUSTOMER_SERVICE_MANAGER;
import static kesu.local.testbed.SampleStaff.GENERAL_MANAGER;
import static kesu.local.testbed.SampleStaff.GOODS_SUPERVISOR;
import static kesu.local.testbed.SampleStaff.HEAD_OFFICE;
import static kesu.local.testbed.SampleStaff.HEAD_OFFICE_CENTRE;
import static kesu.local.testbed.SampleStaff.LOGISTICS;
import static kesu.local.testbed.SampleStaff.OTHER_STORE_HEAD;
import static kesu.local.testbed.SampleStaff.SALES;
import static kesu.local.testbed.SampleStaff.SHANGHAI_AGENT;
import static kesu.local.testbed.SampleStaff.STORE_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kesu.events.NoticeRequested;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.SampleStaff;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import kesu.terms.RequestKind;
import org.junit.jupiter.api.Test;

/** A complaint's way up and down between store, branch and head office. */
class ReportingTest extends IntakeServiceTest {
  private static final Map<String, Object> OPINIONS =
      Map.of("customerServiceOpinion", "建议退款", "generalManagerOpinion", "同意");

  @Test
  @Clause({"R1-D1", "R1-D2a", "R1-D4", "R1-O34", "R1-D17"})
  void aStoreReportsUpAsksForHelpAndSendsItsResult() {
    String id = major(SALES, "STORE");
    assertThat(reached(id)).isEqualTo("AT_STORE");
    post(id, "superior-notices", Map.of(), SALES).expect(200);
    post(id, "superior-notices", Map.of("note", "顾客很激动"), GOODS_SUPERVISOR).expect(200);
    assertThat(reached(id)).isEqualTo("AT_STORE_HEAD");
    post(id, "reports", Map.of("level", "BRANCH_CUSTOMER_SERVICE"), STORE_HEAD).expect(200);
    assertThat(reached(id)).isEqualTo("AT_BRANCH");

    Map<String, Object> help = Map.of("resource", "一台样机", "from", "bj-logistics");
    ApiReply asked = post(id, "help-requests", help, STORE_HEAD).expect(200);
    assertThat(asked.body().path("request").asInt()).isEqualTo(1);
    assertThat(reached(id)).isEqualTo("HELP_ASKED");
    Map<String, Object> yes = Map.of("granted", true, "note", "明天送到");
    post(id, "help-requests/1/decision", yes, ADMINISTRATION_MANAGER).expect(200);
    assertThat(post(id, "help-requests/1/decision", yes, GENERAL_MANAGER).expect(409).code())
        .isEqualTo("already-answered");
    assertThat(post(id, "help-requests/2/decision", yes, GENERAL_MANAGER).expect(404).code())
        .isEqualTo("request-unknown");
    String finished = clock.instant().plusSeconds(60).toString();
    clock.pass(Duration.ofMinutes(2));
    Map<String, Object> result = Map.of("finishedAt", finished, "result", "已换新机");
    post(id, "store-results", result, STORE_HEAD).expect(200);

    assertThat(whats(id))
        .containsExactly(
            "REGISTERED",
            "SUPERIOR_TOLD",
            "REPORTED_UP",
            "REPORTED_UP",
            "HELP_ASKED",
            "HELP_DECIDED",
            "STORE_RESULT_REPORTED");
    assertThat(get("/" + id).body().at("/levels/help/0/granted").asBoolean()).isTrue();
    String caseFile = get("/" + id + "/case-file").body().path("reports").toString();
    assertThat(caseFile).contains("顾客很激动", "一台样机", "明天送到", "已换新机", "E1205");
    log.awaitTypes(
        new ComplaintId(id),
        "complaint.registered.v1",
        "complaint.superior-told.v1",
        "complaint.report-sent.v1",
        "complaint.report-sent.v1",
        "complaint.help-asked.v1",
        "complaint.help-decided.v1",
        "complaint.store-result-reported.v1");
    assertThat(log.deliveries(new ComplaintId(id)).toString()).doesNotContain("样机", "顾客");
  }

  @Test
  @Clause({"R1-D3", "R1-D4", "R1-D13", "R1-D15a", "R1-D15b"})
  void whoeverMustActIsToldInItsInbox() {
    String id = major(HEAD_OFFICE, "HEAD_OFFICE");
    ComplaintId complaint = new ComplaintId(id);
    post(id, "hand-downs", Map.of("to", "BRANCH", "note", "请核实"), HEAD_OFFICE).expect(200);
    log.awaitNotices(complaint, NoticeRequested.class, "bj-customer-service");
    post(id, "hand-downs", Map.of("to", "STORE"), AGENT).expect(200);
    log.awaitNotices(complaint, NoticeRequested.class, "bj-customer-service", "bj-zgc-store");
    Map<String, Object> help = Map.of("resource", "一台样机", "from", "bj-logistics");
    post(id, "help-requests", help, STORE_HEAD).expect(200);
    Map<String, Object> question = with(OPINIONS, "question", "可否全额退款");
    post(id, "opinion-requests", question, CUSTOMER_SERVICE_MANAGER).expect(200);
    post(id, "opinion-requests/1/passing-on", Map.of("to", "ho-operations"), HEAD_OFFICE)
        .expect(200);
    log.awaitNotices(
        complaint,
        NoticeRequested.class,
        "bj-customer-service",
        "bj-customer-service",
        "bj-logistics",
        "bj-zgc-store",
        "head-office",
        "ho-operations");
    assertThat(log.read(complaint, NoticeRequested.class))
        .filteredOn(notice -> notice.kind() == RequestKind.VERIFY)
        .hasSize(2)
        .allSatisfy(
            notice ->
                assertThat(notice.answerBy()).isEqualTo(notice.at().plus(Duration.ofHours(48))));
    assertThat(log.read(complaint, NoticeRequested.class))
        .filteredOn(notice -> notice.kind() == RequestKind.HELP)
        .extracting(notice -> notice.from().value())
        .containsExactly("bj-zgc-store", "bj-zgc-store");
    assertThat(log.read(complaint, NoticeRequested.class))
        .filteredOn(notice -> notice.kind() == RequestKind.OPINION)
        .extracting(notice -> Duration.between(notice.at(), notice.answerBy()))
        .containsExactlyInAnyOrder(Duration.ofHours(1), Duration.ofHours(24));
    assertThat(log.deliveries(complaint).toString()).doesNotContain("样机", "退款", "请核实");
  }

  @Test
  @Clause({"R1-D3", "R1-D13", "R1-D14", "R1-O41"})
  void aComplaintGoesDownFromHeadOfficeToTheStoreAndBackUp() {
    String id = major(HEAD_OFFICE, "HEAD_OFFICE");
    assertThat(reached(id)).isEqualTo("AT_HEAD_OFFICE");
    post(id, "hand-downs", Map.of("to", "BRANCH"), CUSTOMER_SERVICE_MANAGER).expect(403);
    assertThat(post(id, "form-returns/head-office", Map.of("verified", "属实"), AGENT).code())
        .isEqualTo("not-handed-down");
    post(id, "hand-downs", Map.of("to", "BRANCH", "note", "请核实"), HEAD_OFFICE).expect(200);
    assertThat(post(id, "hand-downs", Map.of("to", "BRANCH"), HEAD_OFFICE).expect(409).code())
        .isEqualTo("already-handed-down");

    Map<String, Object> form = Map.of("handler", "李工", "plan", "一、换新 二、道歉");
    assertThat(post(id, "form-returns/branch", form, STORE_HEAD).expect(409).code())
        .isEqualTo("not-handed-down");
    post(id, "hand-downs", Map.of("to", "STORE"), SHANGHAI_AGENT).expect(403);
    ApiReply nowhere =
        post(id, "hand-downs", Map.of("to", "STORE", "store", "sh-xjh"), AGENT).expect(400);
    assertThat(nowhere.body().path("accepted").toString()).contains("bj-zgc").doesNotContain("sh-");
    post(id, "hand-downs", Map.of("to", "STORE"), AGENT).expect(200);
    assertThat(get("/" + id).body().at("/levels/store").asString()).isEqualTo("bj-zgc-store");
    assertThat(reached(id)).isEqualTo("STORE_VERIFIES");
    assertThat(post(id, "form-returns/branch", Map.of("plan", "换新"), STORE_HEAD).expect(400))
        .satisfies(reply -> assertThat(reply.text("field")).isEqualTo("handler"));
    post(id, "form-returns/branch", form, OTHER_STORE_HEAD).expect(409);
    post(id, "form-returns/branch", form, STORE_HEAD).expect(200);
    post(id, "form-returns/head-office", with(OPINIONS, "verified", "属实"), GENERAL_MANAGER)
        .expect(200);

    assertThat(whats(id))
        .containsExactly(
            "REGISTERED", "HANDED_DOWN", "HANDED_DOWN", "FORM_RETURNED", "FORM_RETURNED");
    assertThat(get("/" + id + "/case-file").body().path("reports").toString())
        .contains("李工", "二、道歉", "建议退款");
    log.awaitTypes(
        new ComplaintId(id),
        "complaint.registered.v1",
        "complaint.handed-down.v1",
        "complaint.handed-down.v1",
        "complaint.form-returned.v1",
        "complaint.form-returned.v1");
  }

  @Test
  @Clause({"R1-D15a", "R1-D15b", "R1-FM2"})
  void anOpinionIsAskedWithBothOpinionsPassedOnAndCountersigned() {
    String id = major(AGENT, "HOTLINE");
    Map<String, Object> question = with(OPINIONS, "question", "可否全额退款");
    Map<String, Object> without = with(question, "generalManagerOpinion", null);
    assertThat(
            post(id, "opinion-requests", without, CUSTOMER_SERVICE_MANAGER)
                .expect(400)
                .text("field"))
        .isEqualTo("generalManagerOpinion");
    Map<String, Object> opinion = Map.of("opinion", "同意退款");
    assertThat(post(id, "opinion-requests/1/opinion", opinion, HEAD_OFFICE).expect(404).code())
        .isEqualTo("request-unknown");
    ApiReply asked = post(id, "opinion-requests", question, CUSTOMER_SERVICE_MANAGER).expect(200);
    assertThat(asked.body().path("request").asInt()).isEqualTo(1);
    assertThat(post(id, "opinion-requests", question, CUSTOMER_SERVICE_MANAGER).expect(409).code())
        .isEqualTo("opinion-pending");
    assertThat(
            post(id, "opinion-requests/1/opinion", opinion, HEAD_OFFICE_CENTRE).expect(403).code())
        .isEqualTo("opinion-not-asked");
    ApiReply nowhere =
        post(id, "opinion-requests/1/passing-on", Map.of("to", "bj-logistics"), HEAD_OFFICE)
            .expect(400);
    assertThat(nowhere.body().path("accepted").toString()).contains("ho-operations");
    post(id, "opinion-requests/1/passing-on", Map.of("to", "ho-operations"), HEAD_OFFICE)
        .expect(200);
    post(id, "opinion-requests/1/opinion", opinion, HEAD_OFFICE).expect(403);
    assertThat(reached(id)).isEqualTo("OPINION_ASKED");
    post(id, "opinion-requests/1/opinion", opinion, HEAD_OFFICE_CENTRE).expect(200);
    assertThat(
            post(id, "opinion-requests/1/opinion", opinion, HEAD_OFFICE_CENTRE).expect(409).code())
        .isEqualTo("already-answered");

    assertThat(reached(id)).isEqualTo("AT_BRANCH");
    assertThat(get("/" + id).body().at("/levels/opinions/0/passedTo").asString())
        .isEqualTo("ho-operations");
    assertThat(get("/" + id + "/case-file").body().path("reports").toString())
        .contains("可否全额退款", "建议退款", "同意退款", "E1005");
    log.awaitTypes(
        new ComplaintId(id),
        "complaint.registered.v1",
        "complaint.opinion-asked.v1",
        "complaint.opinion-passed-on.v1",
        "complaint.opinion-given.v1");
  }

  @Test
  @Clause({"R1-D18", "R1-D22", "R1-M1"})
  void theSuperiorIsToldAndAnInclinationIsReportedToBothAtOnce() {
    String id = major(AGENT, "HOTLINE");
    post(id, "superior-notices", Map.of(), AGENT).expect(200);
    assertThat(get("/" + id + "/timeline").body().at("/entries/1/facts/person").asString())
        .isEqualTo(CUSTOMER_SERVICE_MANAGER.person().value());
    assertThat(
            post(id, "superior-notices", Map.of(), SampleStaff.HEAD_OFFICE_MANAGER)
                .expect(409)
                .code())
        .isEqualTo("no-superior");

    Map<String, Object> both =
        Map.of("told", List.of("branch-general-manager", "advertising-manager"));
    assertThat(post(id, "inclination-reports", both, CUSTOMER_SERVICE_MANAGER).expect(409).code())
        .isEqualTo("inclination-not-recorded");
    act(id, "facts", Map.of("fact", "INCLINED_TO_PUBLISH")).expect(200);
    post(id, "inclination-reports", both, AGENT).expect(403);
    Map<String, Object> one = Map.of("told", List.of("branch-general-manager"));
    assertThat(
            post(id, "inclination-reports", one, CUSTOMER_SERVICE_MANAGER)
                .expect(400)
                .text("detail"))
        .contains("advertising-manager");
    post(id, "inclination-reports", both, CUSTOMER_SERVICE_MANAGER).expect(200);
    log.awaitTypes(
        new ComplaintId(id),
        "complaint.registered.v1",
        "complaint.superior-told.v1",
        "complaint.fact-recorded.v1",
        "complaint.inclination-reported.v1");
  }

  @Test
  @Clause({"R1-D23", "R1-D24", "R1-C6", "R1-O42"})
  void theFormGoesToHeadOfficeWithBothOpinionsAndCompletedIntoItsArchive() {
    String id = major(AGENT, "HOTLINE");
    Map<String, Object> form = Map.of("level", "HEAD_OFFICE");
    assertThat(act(id, "reports", form).expect(400).text("field"))
        .isEqualTo("customerServiceOpinion");
    assertThat(act(id, "reports", with(form, "customerServiceOpinion", "退")).expect(400))
        .satisfies(reply -> assertThat(reply.text("field")).isEqualTo("generalManagerOpinion"));
    assertThat(
            act(id, "reports", with(OPINIONS, "level", "HEAD_OFFICE"))
                .expect(200)
                .body()
                .path("formVersion")
                .asInt())
        .isEqualTo(1);
    Map<String, Object> study = Map.of("analysis", "交接环节薄弱");
    assertThat(post(id, "case-study", study, HEAD_OFFICE).expect(409).code())
        .isEqualTo("not-filed");

    accepted(id);
    assertThat(reached(id)).isEqualTo("ASSIGNED");
    reported(id);
    assertThat(reached(id)).isEqualTo("RESULT_REPORTED");
    act(
            id,
            "follow-ups",
            Map.of(
                "accepted", true, "satisfied", true, "companyAgrees", true, "furtherDemand", false))
        .expect(200);
    act(id, "closure", Map.of()).expect(200);
    assertThat(reached(id)).isEqualTo("CLOSED");
    assertThat(post(id, "case-study", study, HEAD_OFFICE).expect(409).code())
        .isEqualTo("not-filed");
    act(id, "reports", form).expect(200);
    assertThat(reached(id)).isEqualTo("ARCHIVED");
    post(id, "case-study", study, GENERAL_MANAGER).expect(403);
    post(id, "case-study", study, HEAD_OFFICE).expect(200);

    for (String list : List.of("?filed=true", "?filed=true&caseStudy=true&branch=bj")) {
      assertThat(get(list).items())
          .extracting(item -> item.path("id").asString())
          .as(list)
          .contains(id);
    }
    assertThat(get("?filed=false").items())
        .extracting(item -> item.path("id").asString())
        .doesNotContain(id);
    assertThat(get("/" + id + "/case-file").body().path("reports").toString())
        .contains("交接环节薄弱", "\"formVersion\":\"1\"");
    act(id, "reopening", Map.of("cause", "又坏了")).expect(200);
    assertThat(get("/" + id).body().at("/levels/filed").asBoolean(true)).isFalse();
  }

  @Test
  @Clause({"R1-I3", "R1-I4"})
  void whoeverRegistersIsRemindedToAskForHarmAndToPromiseAnAnswer() {
    ApiReply registered = register(form());
    assertThat(reminders(registered)).containsExactly("record-harm R1-I3", "record-promise R1-I4");
    assertThat(registered.body().at("/reminders/0/text/zh").asString()).contains("重大经济损失");
    String id = registered.text("id");
    assertThat(get("/" + id).body().has("harm")).isFalse();

    Map<String, Object> harm = Map.of("heavyLoss", true, "heavyLossOf", List.of("CUSTOMER"));
    assertThat(act(id, "harm", harm).expect(200).text("severity"))
        .as("the rulebook does not raise it")
        .isEqualTo("ORDINARY");
    String promisedAt = clock.instant().plus(Duration.ofHours(4)).toString();
    act(id, "promises", Map.of("promisedAt", promisedAt)).expect(200);
    ApiReply shown = get("/" + id);
    assertThat(reminders(shown)).containsExactly("tell-superior R1-I3");
    assertThat(shown.body().at("/harm/suffered/0").asString()).isEqualTo("CUSTOMER");
    String listed = "?number=" + registered.text("number");
    assertThat(get(listed).items().getFirst().path("heavyLoss").asBoolean()).isTrue();
    assertThat(get("/" + id + "/why").body().toString()).contains("\"HEAVY_HARM\":\"true\"");

    act(id, "harm", Map.of("heavyLoss", false)).expect(200);
    assertThat(reminders(get("/" + id))).isEmpty();
    log.awaitTypes(
        new ComplaintId(id),
        "complaint.registered.v1",
        "complaint.harm-recorded.v1",
        "complaint.promise-recorded.v1",
        "complaint.harm-recorded.v1");
    ApiReply asked = register(with(with(form(), "heavyLoss", false), "promisedAt", promisedAt));
    assertThat(reminders(asked)).isEmpty();
  }

  @Test
  @Clause({"R1-D1", "R1-D2a", "R1-D17"})
  void onlyAStoreOfTheBranchReportsForAStore() {
    String id = major(SALES, "STORE");
    post(id, "reports", Map.of("level", "STORE_HEAD"), AGENT).expect(403);
    post(id, "reports", Map.of("level", "BRANCH_CUSTOMER_SERVICE"), SALES).expect(403);
    Actor shanghai = SampleStaff.actor("E1401", "store-head", "sh-xjh-store");
    assertThat(
            post(id, "reports", Map.of("level", "BRANCH_CUSTOMER_SERVICE"), shanghai)
                .expect(403)
                .code())
        .isEqualTo("not-of-branch");
    post(id, "store-results", Map.of("result", "好了"), LOGISTICS).expect(403);
    Map<String, Object> help = Map.of("resource", "人手", "from", "sh-logistics");
    assertThat(post(id, "help-requests", help, STORE_HEAD).expect(400).text("field"))
        .isEqualTo("from");
    String later = clock.instant().plusSeconds(60).toString();
    assertThat(
            post(id, "store-results", Map.of("finishedAt", later, "result", "好了"), STORE_HEAD)
                .expect(400)
                .text("field"))
        .isEqualTo("finishedAt");
  }

  private String major(Actor by, String channel) {
    Map<String, Object> form = with(with(form(), "channel", channel), "outsideChannel", true);
    return api.post(COMPLAINTS, form, by).expect(201).text("id");
  }

  private ApiReply post(String id, String action, Object body, Actor by) {
    return api.post(COMPLAINTS + "/" + id + "/" + action, body, by);
  }

  private String reached(String id) {
    return get("/" + id).expect(200).text("stage");
  }

  private List<String> whats(String id) {
    return get("/" + id + "/timeline")
        .expect(200)
        .body()
        .path("entries")
        .valueStream()
        .map(entry -> entry.path("what").asString())
        .toList();
  }

  private static List<String> reminders(ApiReply reply) {
    return reply
        .body()
        .path("reminders")
        .valueStream()
        .map(each -> each.path("action").asString() + " " + each.path("clause").asString())
        .toList();
  }
}
