package kesu.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kesu.events.AssignmentMade;
import kesu.events.AssignmentPassedOn;
import kesu.events.AssignmentRefused;
import kesu.events.NoticeRefused;
import kesu.events.NoticeReturned;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.SampleStaff;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HandOverComplaintTest extends RoutingTest {
  private static final Map<String, String> FINDING_OF_LOGISTICS =
      Map.of("finding", "查无此送货单，应由门店核实", "suggestedDepartment", "bj-zgc-store");

  @Test
  @Clause("R1-D8")
  void aRefusalTellsCustomerServiceWhichKeepsTheComplaintUntilItHandsItOver() {
    SampleComplaint complaint = handedOver("R1-T23", "bj-zgc", 1);

    ApiReply refused =
        api.post(path(complaint, 1) + "/refusal", FINDING_OF_LOGISTICS, SampleStaff.LOGISTICS);
    assertThat(refused.text("state")).isEqualTo("REFUSED");
    assertThat(states(complaint))
        .containsExactly("bj-logistics REFUSED", "bj-customer-service HANDED_OVER");
    assertThat(assignments(complaint).getFirst().path("answer").path("suggested").asString())
        .isEqualTo("bj-zgc-store");

    ApiReply handedOver = handOver(complaint, "bj-zgc-store").expect(201);
    assertThat(handedOver.location()).isEqualTo(path(complaint, 3));
    assertThat(states(complaint))
        .containsExactly(
            "bj-logistics REFUSED", "bj-customer-service PASSED_ON", "bj-zgc-store HANDED_OVER");
    api.post(path(complaint, 3) + "/acceptance", NOTHING, SampleStaff.STORE_HEAD).expect(200);

    assertThat(log.await(complaint.id(), AssignmentMade.class, 3))
        .extracting(made -> made.department().value())
        .containsExactly("bj-logistics", "bj-customer-service", "bj-zgc-store");
    assertThat(log.read(complaint.id(), AssignmentRefused.class))
        .extracting(refusal -> refusal.department().value())
        .containsExactly("bj-logistics");
    assertThat(log.read(complaint.id(), AssignmentPassedOn.class))
        .extracting(passedOn -> passedOn.department() + " to " + passedOn.to())
        .containsExactly("bj-customer-service to bj-zgc-store");
    assertThat(api.post(path(complaint, 2) + "/acceptance", NOTHING, SampleStaff.AGENT).code())
        .isEqualTo("already-passed-on");
    log.awaitNotices(complaint.id(), NoticeRefused.class, "bj-customer-service");
    assertThat(log.read(complaint.id(), NoticeRefused.class))
        .extracting(NoticeRefused::department)
        .containsExactly(new DepartmentCode("bj-logistics"));
    assertThat(log.of(complaint.id(), NoticeReturned.class)).isEmpty();
  }

  @Test
  @Clause("R1-C2")
  void customerServiceIsOnlyToldWhileAnotherDepartmentHasTheComplaint() {
    SampleComplaint complaint = sharedByLogisticsAndStore();
    api.post(path(complaint, 1) + "/refusal", FINDING_OF_LOGISTICS, SampleStaff.LOGISTICS)
        .expect(200);
    assertThat(states(complaint))
        .containsExactly("bj-logistics REFUSED", "bj-zgc-store HANDED_OVER");
    log.awaitNotices(complaint.id(), NoticeRefused.class, "bj-customer-service");
  }

  @Test
  @Clause("R1-C2")
  void customerServiceThatAcceptedKeepsTheComplaintBesideTheOther() {
    SampleComplaint complaint = handedOver("R1-T23", "bj-zgc", 1);
    api.post(path(complaint, 1) + "/refusal", FINDING_OF_LOGISTICS, SampleStaff.LOGISTICS)
        .expect(200);
    api.post(path(complaint, 2) + "/acceptance", NOTHING, SampleStaff.AGENT).expect(200);
    handOver(complaint, "bj-purchasing").expect(201);
    assertThat(states(complaint))
        .containsExactly(
            "bj-logistics REFUSED", "bj-customer-service ACCEPTED", "bj-purchasing HANDED_OVER");
  }

  @Test
  @Clause("R1-C2")
  void anUnknownDepartmentOrOneThatHasTheComplaintIsRefusedAndAnotherBranchToo() {
    SampleComplaint complaint = handedOver("R1-T23", null, 1);
    ApiReply unknown =
        api.refused(
            "/api/assignments",
            handOverBody(complaint, "bj-nothing"),
            SampleStaff.AGENT,
            400,
            "department-unknown",
            "department 的部门 bj-nothing",
            "Field department names bj-nothing");
    assertThat(unknown.text("field")).isEqualTo("department");
    assertThat(unknown.body().path("accepted").valueStream().map(JsonNode::asString))
        .contains("bj-logistics", "bj-zgc-store")
        .doesNotContain("bj-branch-management", "sh-logistics");
    api.refused(
        "/api/assignments",
        handOverBody(complaint, "bj-logistics"),
        SampleStaff.AGENT,
        409,
        "department-has-it-already",
        "已在承办此投诉",
        "already has this complaint");
    api.refused(
        "/api/assignments",
        handOverBody(complaint, "bj-purchasing"),
        SampleStaff.SHANGHAI_AGENT,
        403,
        "not-of-branch",
        "属于分部 bj",
        "The complaint belongs to branch bj");
    assertThat(states(complaint)).containsExactly("bj-logistics HANDED_OVER");
  }

  @Test
  @Clause("R1-S5")
  void aClosedComplaintIsNotHandedOver() {
    SampleComplaint complaint = handedOver("R1-T23", null, 1);
    send(complaint, complaint.closed(time.instant()));
    awaitStates(complaint, "bj-logistics CLOSED");
    api.refused(
        "/api/assignments",
        handOverBody(complaint, "bj-purchasing"),
        SampleStaff.AGENT,
        409,
        "complaint-closed",
        complaint.number().value(),
        "reopen it first");
  }

  @Test
  void aComplaintThatNeverCameHereIsNotFound() {
    api.refused(
        "/api/assignments",
        handOverBody(SampleComplaint.receivedAt(time.instant()), "bj-purchasing"),
        SampleStaff.AGENT,
        404,
        "complaint-unknown",
        "没有已转交的投诉",
        "No complaint");
  }

  @Test
  void onlyCertainPostsMayHandOver() {
    SampleComplaint complaint = handedOver("R1-T23", null, 1);
    api.refused(
        "/api/assignments",
        handOverBody(complaint, "bj-purchasing"),
        SampleStaff.LOGISTICS,
        403,
        "post-not-permitted",
        "无权执行 reassign",
        "is not permitted to reassign");
  }
}
