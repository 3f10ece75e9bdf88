package kesu.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.SampleStaff;
import kesu.terms.Actor;
import kesu.terms.Clause;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RefusedAnswersTest extends RoutingTest {
  @Test
  @Clause("R1-D8")
  void anotherDepartmentsAnswerIsRefusedAndChangesNothing() {
    SampleComplaint complaint = sharedByLogisticsAndStore();
    List<JsonNode> before = assignments(complaint);
    List<String> waiting = queue("bj-logistics");

    answersOfAnotherDepartmentAreRefused(complaint);
    assertThat(assignments(complaint)).isEqualTo(before);
    assertThat(queue("bj-logistics")).isEqualTo(waiting).contains(complaint.assignment(1).value());
    api.post(path(complaint, 1) + "/acceptance", NOTHING, SampleStaff.LOGISTICS).expect(200);
    answersOfAnotherDepartmentAreRefused(complaint);
    api.post(path(complaint, 1) + "/result", RESULT, SampleStaff.LOGISTICS).expect(200);
    answersOfAnotherDepartmentAreRefused(complaint);
  }

  private void answersOfAnotherDepartmentAreRefused(SampleComplaint complaint) {
    Map.of(
            "/acceptance",
            NOTHING,
            "/refusal",
            FINDING,
            "/progress",
            Map.of("report", "r"),
            "/result",
            RESULT)
        .forEach(
            (answer, body) ->
                api.refused(
                    path(complaint, 1) + answer,
                    body,
                    SampleStaff.STORE_HEAD,
                    403,
                    "department-not-responsible",
                    "请由 bj-logistics 办理",
                    "bj-logistics must do this"));
  }

  @Test
  @Clause("R1-D8")
  void aSecondAnswerIsToldWhenAndHowTheAssignmentWasAnswered() {
    SampleComplaint complaint = sharedByLogisticsAndStore();
    api.post(path(complaint, 1) + "/acceptance", NOTHING, SampleStaff.LOGISTICS).expect(200);
    String at =
        assignments(complaint).getFirst().path("answer").path("at").asString().substring(14, 19);
    time.pass(Duration.ofMinutes(7));
    api.refused(
        path(complaint, 1) + "/refusal",
        FINDING,
        SampleStaff.LOGISTICS,
        409,
        "already-answered",
        at + "+08:00 由 E1107 受理",
        "by E1107 and cannot be answered again");
    api.post(path(complaint, 2) + "/refusal", FINDING, SampleStaff.STORE_HEAD).expect(200);
    api.refused(
        path(complaint, 2) + "/acceptance",
        NOTHING,
        SampleStaff.STORE_HEAD,
        409,
        "already-answered",
        "由 E1201 拒绝受理",
        "was refused at");
  }

  @Test
  @Clause("R1-S5")
  void anAnswerOnAClosedComplaintIsRefused() {
    SampleComplaint complaint = handedOver("R1-T23", null, 1);
    send(complaint, complaint.closed(time.instant()));
    awaitStates(complaint, "bj-logistics CLOSED");
    api.refused(
        path(complaint, 1) + "/acceptance",
        NOTHING,
        SampleStaff.LOGISTICS,
        409,
        "complaint-closed",
        "结案",
        "closed");
  }

  @Test
  void anUnknownAssignmentIsNotFound() {
    SampleComplaint complaint = handedOver("R1-T23", null, 1);
    for (String id :
        List.of(complaint.id() + "-2", "nothing", "zzzzzzzzzzzzzzzzzzzzzzzz-1", "a%20b")) {
      api.refused(
          "/api/assignments/" + id + "/acceptance",
          NOTHING,
          SampleStaff.LOGISTICS,
          404,
          "assignment-unknown",
          "没有编号为",
          "There is no assignment");
    }
    api.get(path(complaint, 2), SampleStaff.AGENT).expect(404);
    api.get(path(complaint, 2) + "/why", SampleStaff.AGENT).expect(404);
  }

  @Test
  @Clause("R1-D8")
  void aRefusalNeedsAFindingOfTenCharacters() {
    SampleComplaint complaint = handedOver("R1-T23", null, 1);
    String path = path(complaint, 1) + "/refusal";
    Actor logistics = SampleStaff.LOGISTICS;
    api.refused(
        path, NOTHING, logistics, 400, "field-invalid", "finding 不能为空", "finding must be given");
    for (String few : List.of("一二三四五六七八九", "  一二三四五六七八九   ")) {
      api.refused(
          path,
          Map.of("finding", few),
          logistics,
          400,
          "field-invalid",
          "finding 长度应为 10 至 4000",
          "finding must be 10 to 4000 long");
    }
    api.refused(
        path,
        Map.of("finding", "一二三四五六七八九十", "suggestedDepartment", "sh-logistics"),
        logistics,
        400,
        "department-unknown",
        "sh-logistics 不是该分部承办投诉的部门",
        "names sh-logistics, which is not a department of this branch");
    assertThat(states(complaint)).containsExactly("bj-logistics HANDED_OVER");
    api.post(path, Map.of("finding", "一二三四五六七八九十"), logistics).expect(200);
  }

  @Test
  @Clause("R1-S6")
  void customerServiceCannotRefuseWhatNobodyElseHas() {
    SampleComplaint complaint = handedOver("R1-T02", null, 1);
    api.refused(
        path(complaint, 1) + "/refusal",
        FINDING,
        SampleStaff.AGENT,
        409,
        "customer-service-keeps-it",
        "bj-customer-service 不能拒绝受理",
        "with POST /api/assignments");
  }

  @Test
  @Clause({"R1-C2", "R1-D11"})
  void aResultBeforeAcceptanceAndASecondResultAreRefused() {
    SampleComplaint complaint = handedOver("R1-T23", null, 1);
    String path = path(complaint, 1) + "/result";
    Actor logistics = SampleStaff.LOGISTICS;
    api.refused(path, RESULT, logistics, 409, "not-accepted-yet", "请先受理", "accept it first");
    api.post(path(complaint, 1) + "/acceptance", NOTHING, logistics).expect(200);
    api.refused(
        path,
        finished(time.instant().plusMillis(1)),
        logistics,
        400,
        "finished-in-future",
        "晚于现在",
        "lies after now");
    api.refused(
        path,
        finished(time.instant().minusMillis(1)),
        logistics,
        400,
        "finished-before-hand-over",
        "早于转交本部门的时间",
        "before the hand-over");
    api.post(path, RESULT, logistics).expect(200);
    api.refused(path, RESULT, logistics, 409, "result-already-reported", "已于", "was reported at");
  }

  @Test
  void theActorMustBeNamedAndHoldAPostThatIsPermittedEvenIfThereIsNoSuchAssignment() {
    SampleComplaint complaint = handedOver("R1-T23", null, 1);
    Map.of("zh-CN", "缺少操作人", "en", "The actor is missing")
        .forEach(
            (language, words) -> {
              ApiReply nobody =
                  api.send(
                      "POST",
                      path(complaint, 1) + "/acceptance",
                      NOTHING,
                      Map.of("Accept-Language", language));
              assertThat(nobody.expect(401).code()).isEqualTo("actor-missing");
              assertThat(nobody.text("detail")).contains(words);
            });
    for (String path : List.of(path(complaint, 1), "/api/assignments/unknown")) {
      api.refused(
          path + "/acceptance",
          NOTHING,
          SampleStaff.AUDITOR,
          403,
          "post-not-permitted",
          "岗位 auditor 无权执行 accept",
          "The post auditor is not permitted to accept");
    }
  }

  private List<String> queue(String department) {
    return api
        .get("/api/assignments?limit=200&department=" + department, SampleStaff.AGENT)
        .items()
        .stream()
        .map(each -> each.path("id").asString())
        .toList();
  }

  private static Map<String, String> finished(Instant at) {
    return Map.of("report", "r", "result", "r", "finishedAt", at.toString());
  }
}
