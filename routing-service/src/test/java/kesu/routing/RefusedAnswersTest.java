package kesu.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RefusedAnswersTest extends RoutingTest {
  private static final String RESULT = "{\"report\":\"已送达\",\"result\":\"顾客签收\"}";
  private static final String FINDING = "{\"finding\":\"不属物流部，应由门店核实\"}";

  @Test
  void d8AnotherDepartmentsAnswerIsRefusedAndChangesNothing() {
    Case complaint = assigned("R1-T26", "bj-zgc", 2);
    List<JsonNode> before = assignments(complaint);
    List<String> waiting = queue("bj-logistics");

    for (String step : List.of("/acceptance", "/refusal", "/progress", "/result")) {
      String body = Map.of("/acceptance", "{}", "/refusal", FINDING).getOrDefault(step, RESULT);
      String sent = step.equals("/progress") ? "{\"report\":\"r\"}" : body;
      refused(
          path(complaint, 1) + step,
          STORE,
          sent,
          403,
          "department-not-responsible",
          "请由 bj-logistics 答复",
          "let bj-logistics answer");
    }
    assertThat(assignments(complaint)).isEqualTo(before);
    assertThat(queue("bj-logistics")).isEqualTo(waiting).contains(complaint.id + "-1");
  }

  @Test
  void d8AnsweredTwiceSaysWhenAndWhatWasAnsweredFirst() {
    Case complaint = assigned("R1-T26", "bj-zgc", 2);
    post(path(complaint, 1) + "/acceptance", LOGISTICS, "{}");
    String at =
        assignments(complaint).getFirst().path("answer").path("at").asString().substring(14, 19);
    time.pass(Duration.ofMinutes(7));
    refused(
        path(complaint, 1) + "/refusal",
        LOGISTICS,
        FINDING,
        409,
        "already-answered",
        at + "+08:00 由 E1107 受理",
        "by E1107 and cannot be answered again");
    post(path(complaint, 2) + "/refusal", STORE, FINDING);
    refused(
        path(complaint, 2) + "/acceptance",
        STORE,
        "{}",
        409,
        "already-answered",
        "由 E1201 拒绝受理",
        "was refused at");
  }

  @Test
  void s5AnswersOnAClosedComplaintAreRefused() {
    Case complaint = assigned("R1-T23", null, 1);
    complaint.closed(time.instant());
    eventually(() -> assertThat(standing(complaint)).containsExactly("bj-logistics CLOSED"));
    refused(
        path(complaint, 1) + "/acceptance",
        LOGISTICS,
        "{}",
        409,
        "complaint-closed",
        "结案",
        "closed");
    refused(
        "/api/assignments",
        AGENT,
        handOverBody(complaint.id.value(), "bj-purchasing", "原因"),
        409,
        "complaint-closed",
        "KS26-0000123-0",
        "reopen it first");
  }

  @Test
  void anUnknownAssignmentOrComplaintIsNotFound() {
    Case complaint = assigned("R1-T23", null, 1);
    for (String id : List.of(complaint.id + "-2", "nothing", "zzzzzzzzzzzzzzzzzzzzzzzz-1", "a b")) {
      refused(
          "/api/assignments/" + id + "/acceptance",
          LOGISTICS,
          "{}",
          404,
          "assignment-unknown",
          "没有编号为",
          "There is no assignment");
    }
    assertThat(get("/api/assignments/" + complaint.id + "-2", AGENT).status()).isEqualTo(404);
    assertThat(get("/api/assignments/" + complaint.id + "-2/why", AGENT).status()).isEqualTo(404);
    refused(
        "/api/assignments",
        AGENT,
        handOverBody("zzzzzzzzzzzzzzzzzzzzzzzz", "bj-purchasing", "原因"),
        404,
        "complaint-unknown",
        "没有已转交的投诉",
        "No complaint");
  }

  @Test
  void d8ARefusalNeedsAFindingOfTenCharacters() {
    Case complaint = assigned("R1-T23", null, 1);
    String path = path(complaint, 1) + "/refusal";
    refused(path, LOGISTICS, "{}", 400, "field-invalid", "finding 不能为空", "finding must be given");
    for (String few : List.of("一二三四五六七八九", "  一二三四五六七八九   ")) {
      refused(
          path,
          LOGISTICS,
          "{\"finding\":\"%s\"}".formatted(few),
          400,
          "field-invalid",
          "finding 长度应为 10 至 4000",
          "finding must be 10 to 4000 long");
    }
    refused(
        path,
        LOGISTICS,
        "{\"finding\":\"一二三四五六七八九十\",\"suggestedDepartment\":\"sh-logistics\"}",
        400,
        "department-unknown",
        "sh-logistics 不是该分部承办投诉的部门",
        "names sh-logistics, which is no department of this branch");
    assertThat(standing(complaint)).containsExactly("bj-logistics HANDED_OVER");
    assertThat(post(path, LOGISTICS, "{\"finding\":\"一二三四五六七八九十\"}").status()).isEqualTo(200);
  }

  @Test
  void s6CustomerServiceCannotRefuseWhatNobodyElseHas() {
    Case complaint = assigned("R1-T02", null, 1);
    refused(
        path(complaint, 1) + "/refusal",
        AGENT,
        FINDING,
        409,
        "customer-service-keeps-it",
        "bj-customer-service 不能拒绝受理",
        "hand it over with POST /api/assignments");
  }

  @Test
  void c2AResultBeforeAcceptanceAndASecondResultAreRefused() {
    Case complaint = assigned("R1-T23", null, 1);
    String path = path(complaint, 1);
    refused(
        path + "/result", LOGISTICS, RESULT, 409, "not-accepted-yet", "请先受理", "accept it first");
    post(path + "/acceptance", LOGISTICS, "{}");
    refused(
        path + "/result",
        LOGISTICS,
        finished(time.instant().plusMillis(1).toString()),
        400,
        "finished-in-future",
        "晚于现在",
        "lies after now");
    refused(
        path + "/result",
        LOGISTICS,
        finished(time.instant().minusMillis(1).toString()),
        400,
        "finished-before-hand-over",
        "早于转交本部门的时间",
        "before the hand-over");
    assertThat(post(path + "/result", LOGISTICS, RESULT).status()).isEqualTo(200);
    refused(
        path + "/result",
        LOGISTICS,
        RESULT,
        409,
        "result-already-reported",
        "已于",
        "was reported at");
  }

  private List<String> queue(String department) {
    return items(get("/api/assignments?limit=200&department=" + department, AGENT)).stream()
        .map(each -> each.path("id").asString())
        .toList();
  }

  private static String finished(String at) {
    return "{\"report\":\"r\",\"result\":\"r\",\"finishedAt\":\"%s\"}".formatted(at);
  }
}
