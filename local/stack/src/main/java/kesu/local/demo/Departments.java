package kesu.local.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The actions of the departments that have a complaint, each by its responsible person. */
final class Departments {
  private static final String HANDED_OVER = "HANDED_OVER";
  private static final String ACCEPTED = "ACCEPTED";
  private final PlayedComplaint played;

  Departments(PlayedComplaint played) {
    this.played = played;
  }

  /** The path of the first assignment. */
  String first() throws InterruptedException {
    return path(played.assignments("转交 an assignment", any -> true).getFirst());
  }

  void accept(@Nullable String kind) throws InterruptedException {
    for (JsonNode assignment : unanswered(kind)) {
      post(assignment, "acceptance", Map.of());
    }
  }

  void refuse(@Nullable String kind, String suggested) throws InterruptedException {
    for (JsonNode assignment : inState(HANDED_OVER, kind)) {
      post(
          assignment,
          "refusal",
          Map.of("finding", "经核查，不属于本部门职责范围。", "suggestedDepartment", suggested));
    }
  }

  void progress() throws InterruptedException {
    for (JsonNode assignment : inState(ACCEPTED, null)) {
      post(assignment, "progress", Map.of("report", "已与顾客约定处理时间", "plan", "更换并赔礼"));
    }
  }

  /** Reports a result reached at that time, at the earliest when the department got it. */
  void result(Instant finishedAt) throws InterruptedException {
    for (JsonNode assignment : inState(ACCEPTED, null)) {
      Instant handedOver = Instant.parse(assignment.path("handedOverAt").asString());
      JsonNode returned = assignment.path("returnedAt");
      Instant since = returned.isString() ? Instant.parse(returned.asString()) : handedOver;
      Instant finished = finishedAt.isBefore(since) ? since : finishedAt;
      post(
          assignment,
          "result",
          Map.of("report", "问题已解决", "result", "已更换商品并当面致歉", "finishedAt", finished.toString()));
    }
  }

  private void post(JsonNode assignment, String what, Map<String, ?> body)
      throws InterruptedException {
    played.post(path(assignment) + "/" + what, Actor.responsible(assignment), body);
  }

  /** The assignments that nobody has answered in words; silence may have accepted them. */
  private List<JsonNode> unanswered(@Nullable String kind) throws InterruptedException {
    return played.assignments(
        "尚未答复的转交 an assignment without an answer",
        assignment ->
            (assignment.path("state").asString().equals(HANDED_OVER)
                    || assignment.path("acceptedBySilence").asBoolean())
                && (kind == null || assignment.path("departmentKind").asString().equals(kind)));
  }

  /** The assignments in that state; waits for the first, which may still be on its way. */
  private List<JsonNode> inState(String state, @Nullable String kind) throws InterruptedException {
    return played.assignments(
        "状态为 " + state + " 的转交 an assignment in state " + state,
        assignment ->
            assignment.path("state").asString().equals(state)
                && (kind == null || assignment.path("departmentKind").asString().equals(kind)));
  }

  private static String path(JsonNode assignment) {
    return "/api/assignments/" + assignment.path("id").asString();
  }
}
