package kesu.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kesu.events.AssignmentAccepted;
import kesu.events.AssignmentMade;
import kesu.events.AssignmentPassedOn;
import kesu.events.DeadlineMissed;
import kesu.events.NoticeClosed;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.SampleStaff;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.ClockId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Silence of a department, and complaints that two departments refuse in turn. */
class SilenceTest extends RoutingTest {
  private static final Duration H12 = Duration.ofHours(12);
  private static final Map<String, String> UNANSWERED =
      Map.of("reason", "逾期未答复，电话催办无人回应", "department", "bj-purchasing");

  @Test
  @Clause({"R1-D8", "R1-D9"})
  void silencePastTheTimeForARefusalCountsAsAcceptance() {
    SampleComplaint complaint = handedOver("R1-T23", "bj-zgc", 1);
    time.pass(H12.plusMillis(1));
    send(complaint, missed(complaint));
    awaitStates(complaint, "bj-logistics ACCEPTED");

    JsonNode shown = assignments(complaint).getFirst();
    assertThat(shown.path("acceptedBySilence").asBoolean()).isTrue();
    ApiReply refused =
        api.refused(
            path(complaint, 1) + "/refusal",
            FINDING,
            SampleStaff.LOGISTICS,
            409,
            "accepted-by-silence",
            "视为已受理",
            "counts as acceptance");
    assertThat(refused.text("detail")).isNotEmpty();
    assertThat(log.await(complaint.id(), AssignmentAccepted.class, 1))
        .singleElement()
        .satisfies(
            accepted -> {
              assertThat(accepted.wasSilent()).isTrue();
              assertThat(accepted.by()).isEqualTo(Actor.SYSTEM);
            });
    assertThat(outcomes(complaint)).containsExactly("bj-logistics", "ACCEPTED_BY_SILENCE");
    api.post(path(complaint, 1) + "/progress", Map.of("report", "正在查找"), SampleStaff.LOGISTICS)
        .expect(200);
  }

  @Test
  @Clause("R1-D8")
  void aRefusalAfterTheTimeIsRefusedEvenBeforeTheMissIsDeclared() {
    SampleComplaint inTime = handedOver("R1-T23", "bj-zgc", 1);
    time.pass(H12);
    api.post(path(inTime, 1) + "/refusal", FINDING, SampleStaff.LOGISTICS).expect(200);
    SampleComplaint late = handedOver("R1-T23", "bj-zgc", 1);
    time.pass(H12.plusMillis(1));
    assertThat(api.post(path(late, 1) + "/refusal", FINDING, SampleStaff.LOGISTICS).code())
        .isEqualTo("accepted-by-silence");
    api.post(path(late, 1) + "/progress", Map.of("report", "车已派出"), SampleStaff.LOGISTICS)
        .expect(200);
    assertThat(outcomes(inTime)).containsExactly("bj-logistics", "REFUSED");
    assertThat(outcomes(late)).containsExactly("bj-logistics", "ACCEPTED_BY_SILENCE");
    assertThat(log.await(late.id(), AssignmentAccepted.class, 1)).hasSize(1);
  }

  @Test
  @Clause("R1-D8")
  void aDepartmentThatAnswersAfterItsSilenceAcceptsInSoManyWords() {
    SampleComplaint complaint = handedOver("R1-T23", "bj-zgc", 1);
    time.pass(H12.plusMillis(1));
    send(complaint, missed(complaint));
    awaitStates(complaint, "bj-logistics ACCEPTED");
    api.post(path(complaint, 1) + "/acceptance", NOTHING, SampleStaff.LOGISTICS).expect(200);
    assertThat(assignments(complaint).getFirst().path("acceptedBySilence").asBoolean()).isFalse();
    assertThat(log.await(complaint.id(), AssignmentAccepted.class, 2))
        .extracting(AssignmentAccepted::wasSilent)
        .containsExactly(true, false);
    assertThat(api.post(path(complaint, 1) + "/acceptance", NOTHING, SampleStaff.LOGISTICS).code())
        .isEqualTo("already-answered");
  }

  @Test
  @Clause("R1-D8")
  void aMissThatIsKnownAfterTheAnswerChangesNothing() {
    SampleComplaint complaint = handedOver("R1-T23", "bj-zgc", 1);
    api.post(path(complaint, 1) + "/refusal", FINDING, SampleStaff.LOGISTICS).expect(200);
    time.pass(H12.plusMillis(1));
    send(complaint, missed(complaint));
    handOver(complaint, "bj-purchasing").expect(201);
    awaitStates(
        complaint,
        "bj-logistics REFUSED",
        "bj-customer-service PASSED_ON",
        "bj-purchasing HANDED_OVER");
    assertThat(log.of(complaint.id(), AssignmentAccepted.class)).isEmpty();
  }

  @Test
  @Clause({"R1-C2", "R1-D8"})
  void anAssignmentIsTakenFromADepartmentThatDoesNotAnswer() {
    SampleComplaint complaint = handedOver("R1-T23", "bj-zgc", 1);
    api.refused(
        path(complaint, 1) + "/withdrawal",
        UNANSWERED,
        SampleStaff.AGENT,
        409,
        "department-has-time",
        "尚未逾期",
        "to answer or report");
    time.pass(H12.plusMillis(1));
    assertThat(
            api.post(path(complaint, 1) + "/withdrawal", UNANSWERED, SampleStaff.LOGISTICS).code())
        .isEqualTo("post-not-permitted");
    assertThat(
            api.post(path(complaint, 1) + "/withdrawal", UNANSWERED, SampleStaff.SHANGHAI_AGENT)
                .code())
        .isEqualTo("not-of-branch");
    ApiReply taken = api.post(path(complaint, 1) + "/withdrawal", UNANSWERED, SampleStaff.AGENT);
    assertThat(taken.expect(200).text("state")).isEqualTo("PASSED_ON");

    assertThat(states(complaint))
        .containsExactly("bj-logistics PASSED_ON", "bj-purchasing HANDED_OVER");
    assertThat(assignments(complaint).getFirst().path("taken").path("because").asString())
        .isEqualTo("逾期未答复，电话催办无人回应");
    assertThat(api.post(path(complaint, 1) + "/acceptance", NOTHING, SampleStaff.LOGISTICS).code())
        .isEqualTo("already-passed-on");
    assertThat(log.await(complaint.id(), AssignmentPassedOn.class, 1))
        .singleElement()
        .satisfies(
            passedOn -> {
              assertThat(passedOn.silent()).isTrue();
              assertThat(passedOn.to().value()).isEqualTo("bj-purchasing");
            });
    log.awaitNotices(complaint.id(), NoticeClosed.class, "bj-logistics");
    assertThat(outcomes(complaint)).containsExactly("bj-logistics", "WITHDRAWN");
  }

  @Test
  @Clause({"R1-C2", "R1-D9", "R1-D10"})
  void aDepartmentThatAcceptedAndThenFallsSilentLosesItToo() {
    SampleComplaint complaint = handedOver("R1-T23", "bj-zgc", 1);
    api.post(path(complaint, 1) + "/acceptance", NOTHING, SampleStaff.LOGISTICS).expect(200);
    time.pass(Duration.ofHours(48));
    assertThat(withdraw(complaint, 1).code()).isEqualTo("department-has-time");
    api.post(path(complaint, 1) + "/progress", Map.of("report", "查找中"), SampleStaff.LOGISTICS)
        .expect(200);
    time.pass(Duration.ofHours(48));
    assertThat(withdraw(complaint, 1).code()).isEqualTo("department-has-time");
    time.pass(Duration.ofMillis(1));
    withdraw(complaint, 1).expect(200);
    assertThat(states(complaint))
        .as("nobody else has it, and no department was named")
        .containsExactly("bj-logistics PASSED_ON", "bj-customer-service HANDED_OVER");
    time.pass(H12.plusMillis(1));
    assertThat(withdraw(complaint, 2).code()).isEqualTo("customer-service-keeps-it");
    handOver(complaint, "bj-zgc-store").expect(201);
    assertThat(states(complaint))
        .containsExactly(
            "bj-logistics PASSED_ON", "bj-customer-service PASSED_ON", "bj-zgc-store HANDED_OVER");
  }

  @Test
  @Clause("R1-C2")
  void whatIsTakenFromOneOfSeveralStaysWithTheOthers() {
    SampleComplaint complaint = sharedByLogisticsAndStore();
    api.post(path(complaint, 2) + "/acceptance", NOTHING, SampleStaff.STORE_HEAD).expect(200);
    api.post(path(complaint, 2) + "/result", RESULT, SampleStaff.STORE_HEAD).expect(200);
    time.pass(H12.plusMillis(1));
    assertThat(withdraw(complaint, 2).code()).isEqualTo("nothing-to-withdraw");
    withdraw(complaint, 1).expect(200);
    assertThat(states(complaint))
        .containsExactly("bj-logistics PASSED_ON", "bj-zgc-store REPORTED");
    assertThat(log.of(complaint.id(), AssignmentMade.class)).hasSize(2);
  }

  @Test
  @Clause("R1-C2")
  void aDepartmentThatRefusedAndIsNamedAgainCannotRefuseAgain() {
    SampleComplaint complaint = handedOver("R1-T23", "bj-zgc", 1);
    api.post(path(complaint, 1) + "/refusal", FINDING, SampleStaff.LOGISTICS).expect(200);
    handOver(complaint, "bj-zgc-store").expect(201);
    api.post(path(complaint, 3) + "/refusal", FINDING, SampleStaff.STORE_HEAD).expect(200);
    handOver(complaint, "bj-logistics").expect(201);
    api.refused(
        path(complaint, 5) + "/refusal",
        FINDING,
        SampleStaff.LOGISTICS,
        409,
        "arbitrated",
        "不能再次拒绝",
        "cannot be refused again");
    api.post(path(complaint, 5) + "/acceptance", NOTHING, SampleStaff.LOGISTICS).expect(200);
  }

  private ApiReply withdraw(SampleComplaint complaint, int assignment) {
    return api.post(
        path(complaint, assignment) + "/withdrawal", Map.of("reason", "逾期无反馈"), SampleStaff.AGENT);
  }

  /** The miss of the time to refuse the first assignment. */
  private DeadlineMissed missed(SampleComplaint complaint) {
    return new DeadlineMissed(
        new ClockId(complaint.id() + ":R1-D8:1"),
        new ClauseId("R1-D8"),
        complaint.assignment(1),
        SampleStaff.LOGISTICS.department(),
        SampleStaff.LOGISTICS.person(),
        SampleStaff.LOGISTICS.post(),
        time.instant(),
        null,
        List.of(),
        time.instant());
  }

  private List<String> outcomes(SampleComplaint complaint) {
    await().until(() -> !assignments(complaint).isEmpty());
    return api.get(path(complaint, 1) + "/why", SampleStaff.AGENT)
        .body()
        .path("decisions")
        .valueStream()
        .map(decision -> decision.path("grounds").get(0).path("outcome").asString())
        .toList();
  }
}
