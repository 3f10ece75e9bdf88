package kesu.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

class RefusedRequestsTest extends RoutingTest {
  private static final String RESULT = "{\"report\":\"已送达\",\"result\":\"顾客签收\"}";

  @Test
  void c2ToAnUnknownDepartmentOrOneThatHasItNothingIsHandedOver() {
    Case complaint = assigned("R1-T23", null, 1);
    String id = complaint.id.value();
    Reply unknown =
        refused(
            "/api/assignments",
            AGENT,
            handOverBody(id, "bj-nothing", "原因"),
            400,
            "department-unknown",
            "department 的部门 bj-nothing",
            "Field department names bj-nothing");
    assertThat(unknown.text("field")).isEqualTo("department");
    assertThat(unknown.body().path("accepted").valueStream().map(JsonNode::asString))
        .contains("bj-logistics", "bj-zgc-store")
        .doesNotContain("bj-branch-management", "sh-logistics");
    refused(
        "/api/assignments",
        AGENT,
        handOverBody(id, "bj-logistics", "原因"),
        409,
        "department-has-it-already",
        "已在承办此投诉",
        "has this complaint already");
    refused(
        "/api/assignments",
        "person=E1309; post=customer-service-agent; department=sh-customer-service",
        handOverBody(id, "bj-purchasing", "原因"),
        403,
        "branch-not-responsible",
        "属于分部 bj",
        "The branch bj has this complaint");
    assertThat(standing(complaint)).containsExactly("bj-logistics HANDED_OVER");
  }

  @Test
  void whoActsMustBeNamedAndHoldAPostThatMay() {
    Case complaint = assigned("R1-T23", null, 1);
    String path = path(complaint, 1) + "/acceptance";
    refused(path, null, "{}", 401, "actor-missing", "缺少操作人", "Nobody is named");
    refused(
        path,
        "person=E1004; post=auditor; department=bj-logistics",
        "{}",
        403,
        "post-not-permitted",
        "岗位 auditor 无权执行 accept",
        "The post auditor may not accept");
    refused(
        "/api/assignments",
        LOGISTICS,
        handOverBody(complaint.id.value(), "bj-purchasing", "原因"),
        403,
        "post-not-permitted",
        "无权执行 reassign",
        "may not reassign");
    assertThat(send(HttpMethod.GET, path(complaint, 1), null, null, Map.of()).status())
        .isEqualTo(401);
    assertThat(get(path(complaint, 1), "person=X; post=guest; department=x").text("code"))
        .isEqualTo("post-not-permitted");
  }

  @Test
  void anIdempotencyKeyGivesTheFirstAnswerAgainAndIsNotForAnotherRequest() {
    Case complaint = assigned("R1-T23", null, 1);
    String path = path(complaint, 1);
    Map<String, String> key = Map.of("Idempotency-Key", "k-1");
    Reply first = send(HttpMethod.POST, path + "/acceptance", LOGISTICS, "{}", key);
    time.pass(Duration.ofMinutes(1));
    Reply second = send(HttpMethod.POST, path + "/acceptance", LOGISTICS, "{}", key);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(first.repeated()).isFalse();
    assertThat(second.repeated()).isTrue();
    refused(
        path + "/result",
        LOGISTICS,
        RESULT,
        422,
        "idempotency-key-reused",
        "已用于另一请求",
        "was used for another request",
        key);
    assertThat(standing(complaint)).containsExactly("bj-logistics ACCEPTED");
    eventually(() -> assertThat(published.of(complaint.id, "assignment.accepted.v1")).hasSize(1));
  }

  @Test
  void aListNeedsAComplaintOrADepartmentAndAKnownState() {
    assertThat(get("/api/assignments", AGENT).text("code"))
        .isEqualTo("complaint-or-department-missing");
    Reply state = get("/api/assignments?department=bj-logistics&state=LOST", AGENT);
    assertThat(state.status()).isEqualTo(400);
    assertThat(state.body().path("accepted").valueStream().map(JsonNode::asString))
        .containsExactly("HANDED_OVER", "ACCEPTED", "REFUSED", "PASSED_ON", "REPORTED", "CLOSED");
    assertThat(get("/api/assignments?department=bj-logistics&cursor=x", AGENT).text("code"))
        .isEqualTo("cursor-malformed");
  }
}
