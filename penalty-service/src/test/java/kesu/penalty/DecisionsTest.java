package kesu.penalty;

import static kesu.penalty.Caller.AUDITOR;
import static kesu.penalty.Caller.GENERAL_MANAGER;
import static kesu.penalty.Caller.HEAD_OFFICE;
import static kesu.penalty.Caller.LOGISTICS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import kesu.events.FindingRecorded;
import kesu.events.PenaltyDecided;
import kesu.penalty.Caller.Reply;
import kesu.terms.Actor;
import kesu.terms.ClauseId;
import kesu.terms.Severity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@Running
class DecisionsTest {
  private static final String IMPOSE = "{\"outcome\":\"IMPOSED\",\"opinion\":\"情况属实\"}";
  private static final String DISMISS = "{\"outcome\":\"DISMISSED\",\"opinion\":\"不属其责\"}";
  private static final String APPEAL = "{\"grounds\":\"当日封路，已提前告知顾客改期\"}";
  @Autowired private Cases cases;
  @Autowired private Log log;
  @Autowired private Caller caller;
  @Autowired private HandClock clock;

  private String closed() throws Exception {
    String id = cases.open(Severity.MAJOR);
    cases.close(id, Severity.MAJOR);
    return path(cases.penalties(id, 1).getFirst());
  }

  private static String path(JsonNode penalty) {
    return "/api/penalties/" + penalty.path("id").asString();
  }

  private static String complaint(String path) {
    return path.substring("/api/penalties/".length(), path.lastIndexOf('-'));
  }

  private List<JsonNode> ledger(String complaint, int enough) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                caller.get(AUDITOR, "/api/ledger?limit=200").body().path("items").values().stream()
                    .filter(
                        one -> one.path("entry").path("complaintId").asString().equals(complaint))
                    .toList(),
            found -> found.size() >= enough);
  }

  @Test
  void aDecisionIsMadeOnceByWhoMayAndEntersTheLedgerOnce() throws Exception {
    String penalty = closed();
    assertThat(caller.post(LOGISTICS, penalty + "/decision", IMPOSE))
        .extracting(Reply::status, Reply::code)
        .containsExactly(403, "post-not-permitted");
    String ofHimself = "person=E1106; post=head-office-complaints; department=head-office";
    assertThat(caller.post(ofHimself, penalty + "/decision", IMPOSE).code()).isEqualTo("own-case");
    String shanghai = "person=E1318; post=branch-general-manager; department=sh-branch-management";
    assertThat(caller.post(shanghai, penalty + "/decision", IMPOSE).code())
        .isEqualTo("other-branch");

    Reply decided = caller.post(GENERAL_MANAGER, penalty + "/decision", IMPOSE, "k1", "zh");
    assertThat(decided.status()).isEqualTo(200);
    assertThat(decided.body().path("decision").path("measure").asString())
        .isEqualTo("STATEMENT_OF_REASONS");
    Reply again = caller.post(GENERAL_MANAGER, penalty + "/decision", IMPOSE, "k1", "zh");
    assertThat(again).isEqualTo(new Reply(200, decided.body(), true));
    assertThat(caller.post(GENERAL_MANAGER, penalty + "/decision", DISMISS, "k1", "zh").status())
        .isEqualTo(422);
    assertThat(caller.post(HEAD_OFFICE, penalty + "/decision", DISMISS))
        .extracting(Reply::status, Reply::code)
        .containsExactly(409, "already-decided");

    String complaint = complaint(penalty);
    var events = log.read(complaint, PenaltyDecided.class, 1);
    JsonNode entry = ledger(complaint, 1).getFirst();
    log.again(events);
    cases.praise(complaint); // its entry comes after the repeated one
    assertThat(ledger(complaint, 5))
        .extracting(one -> one.path("entry").path("kind").asString())
        .containsExactly("DECIDED", "GRANTED", "GRANTED", "GRANTED", "REVERSED");
    assertThat(entry.path("entry").path("person").asString()).isEqualTo("E1106");
    assertThat(caller.get(AUDITOR, "/api/ledger/verification").body().has("broken")).isFalse();
    assertThat(caller.get(LOGISTICS, "/api/ledger").status()).isEqualTo(403);
  }

  @Test
  void w2LiftsWhatIsDecidedAfterIt() throws Exception {
    String penalty = closed();
    cases.praise(complaint(penalty));
    assertThat(cases.rewards(complaint(penalty), 3))
        .extracting(one -> one.path("clause").asString(), one -> one.path("person").asString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("R1-W1", "E1109"),
            org.assertj.core.groups.Tuple.tuple("R1-W1", "E1110"),
            org.assertj.core.groups.Tuple.tuple("R1-W2", "E1106"));
    Reply decided = caller.post(GENERAL_MANAGER, penalty + "/decision", IMPOSE);
    assertThat(decided.body().path("state").asString()).isEqualTo("LIFTED");
    assertThat(decided.body().path("decision").path("outcome").asString()).isEqualTo("LIFTED");
    assertThat(caller.get(AUDITOR, penalty + "/why").body().toString()).contains("R1-W2");
  }

  @Test
  void anAppealIsDecidedByHeadOfficeAndMayReverse() throws Exception {
    String penalty = closed();
    assertThat(caller.post(LOGISTICS, penalty + "/appeal", APPEAL).code())
        .isEqualTo("not-appealable");
    caller.post(GENERAL_MANAGER, penalty + "/decision", IMPOSE);
    clock.pass(Duration.ofHours(1));
    assertThat(caller.post(LOGISTICS, penalty + "/appeal", APPEAL).body().path("state").asString())
        .isEqualTo("APPEALED");
    assertThat(caller.post(LOGISTICS, penalty + "/appeal", APPEAL).status()).isEqualTo(409);
    assertThat(caller.post(GENERAL_MANAGER, penalty + "/decision", DISMISS).status())
        .isEqualTo(403);
    assertThat(
            caller
                .post(HEAD_OFFICE, penalty + "/decision", DISMISS)
                .body()
                .path("state")
                .asString())
        .isEqualTo("REVERSED");
    assertThat(ledger(complaint(penalty), 2))
        .extracting(one -> one.path("entry").path("kind").asString())
        .containsExactly("DECIDED", "REVERSED");
    assertThat(caller.post(HEAD_OFFICE, penalty + "/decision", IMPOSE).status()).isEqualTo(409);
  }

  @Test
  void anAppealMayBeInVain() throws Exception {
    String penalty = closed();
    caller.post(GENERAL_MANAGER, penalty + "/decision", IMPOSE);
    caller.post(LOGISTICS, penalty + "/appeal", APPEAL);
    assertThat(caller.post(HEAD_OFFICE, penalty + "/decision", IMPOSE).body().path("state"))
        .hasToString("\"UPHELD\"");
  }

  @Test
  void pointsAreDecidedExactlyWithinP2AndT41NeedsAMeasure() throws Exception {
    String id = cases.open(Severity.MAJOR);
    cases.miss(id, "R1-D7", "R1-P2", false);
    log.tell(id, new FindingRecorded(List.of(new ClauseId("R1-T41")), Cases.CLOSED, Actor.SYSTEM));
    List<JsonNode> both = cases.penalties(id, 2);
    String points =
        "{\"outcome\":\"IMPOSED\",\"measure\":\"ORAL_GUIDANCE\",\"points\":%s,\"opinion\":\"迟\"}";
    Reply over =
        caller.post(
            HEAD_OFFICE, path(both.get(0)) + "/decision", points.formatted("2.1"), null, "zh");
    assertThat(over)
        .extracting(Reply::status, Reply::code, reply -> reply.body().path("field").asString())
        .containsExactly(400, "outside-range", "points");
    assertThat(over.body().path("detail").asString()).contains("扣分 2.1 不在 0 至 2");
    Reply decided =
        caller.post(HEAD_OFFICE, path(both.get(0)) + "/decision", points.formatted("1.5"));
    assertThat(decided.body().path("decision").path("points").decimalValue())
        .isEqualByComparingTo("1.5");
    assertThat(ledger(id, 1).getFirst().path("entry").path("points").decimalValue())
        .isEqualByComparingTo("1.5");

    Reply missing = caller.post(HEAD_OFFICE, path(both.get(1)) + "/decision", IMPOSE);
    assertThat(missing)
        .extracting(Reply::status, Reply::code, reply -> reply.body().path("accepted").size())
        .containsExactly(400, "measure-missing", 4);
    String set = "{\"outcome\":\"IMPOSED\",\"measure\":\"WRITTEN_GUIDANCE\",\"opinion\":\"处理失当\"}";
    assertThat(caller.post(HEAD_OFFICE, path(both.get(1)) + "/decision", set).status())
        .isEqualTo(200);
  }

  @Test
  void whatMakesNoSenseIsRefusedWithTheFieldAtFault() throws Exception {
    String penalty = closed() + "/decision";
    assertThat(caller.post(HEAD_OFFICE, "/api/penalties/nothing-9/decision", IMPOSE).status())
        .isEqualTo(404);
    assertThat(
            caller.post(HEAD_OFFICE, penalty, "{\"outcome\":\"LIFTED\",\"opinion\":\"x\"}").code())
        .isEqualTo("outcome-not-for-people");
    assertThat(
            caller
                .post(
                    HEAD_OFFICE,
                    penalty,
                    "{\"outcome\":\"DISMISSED\",\"points\":1,\"opinion\":\"x\"}")
                .code())
        .isEqualTo("measure-without-penalty");
    assertThat(caller.post(HEAD_OFFICE, penalty, "{\"outcome\":\"IMPOSED\"}").body().path("field"))
        .hasToString("\"opinion\"");
    Reply fine = caller.post(HEAD_OFFICE, penalty, "{\"outcome\":\"FINE\",\"opinion\":\"x\"}");
    assertThat(fine)
        .extracting(Reply::status, reply -> reply.body().path("accepted").toString())
        .containsExactly(400, "[\"IMPOSED\",\"LIFTED\",\"DISMISSED\"]");
    assertThat(caller.get(AUDITOR, "/api/penalties?state=GONE").status()).isEqualTo(400);
  }
}
