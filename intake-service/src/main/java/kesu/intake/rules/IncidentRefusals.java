package kesu.intake.rules;

import java.util.List;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Refusal.Kind;
import kesu.rulebooks.ClaimDuty;
import kesu.rulebooks.TaskCondition;
import kesu.terms.Actor;
import kesu.terms.Identifier;
import kesu.terms.IncidentStep;
import kesu.terms.Post;
import kesu.terms.Text;

/** Refusals about incidents: what was found, what was expected, what to do. */
final class IncidentRefusals {
  private IncidentRefusals() {}

  static Refusal noIncident(Complaint complaint) {
    return Refusal.of(
        Kind.CONFLICT,
        "no-incident",
        "投诉 %s 未登记突发危机事件；请先以事实 INCIDENT 补记类型、时间和地点。".formatted(complaint.number()),
        "No incident is recorded for complaint %s; record the fact INCIDENT with kind, time and place first."
            .formatted(complaint.number()));
  }

  static Refusal incidentKnown(Complaint complaint) {
    return Refusal.of(
        Kind.CONFLICT,
        "incident-recorded",
        "投诉 %s 已登记突发危机事件，无需再次补记。".formatted(complaint.number()),
        "The incident of complaint %s is recorded already.".formatted(complaint.number()));
  }

  static Refusal incidentMisplaced() {
    return Refusal.field(
        "incident",
        "incident-misplaced",
        "只有事实 INCIDENT 需填写突发危机事件；其它事实请去掉该字段。",
        "Only the fact INCIDENT comes with an incident; leave the field out of any other.",
        List.of());
  }

  static Refusal outsider(Actor by, Identifier where) {
    return Refusal.of(
        Kind.FORBIDDEN,
        "not-of-the-group",
        "该事件由 %s 的工作组处理，而操作人属于 %s。".formatted(where, by.department()),
        "The incident is handled by the group of %s, but the actor belongs to %s."
            .formatted(where, by.department()));
  }

  static Refusal taskUnknown(String code, IncidentCase incident) {
    List<String> known = incident.tasks().stream().map(IncidentTask::task).toList();
    return Refusal.of(
        Kind.UNKNOWN,
        "task-unknown",
        "该事件没有任务 %s，现有：%s".formatted(code, known),
        "The incident has no task %s, expected one of %s".formatted(code, known));
  }

  static Refusal taskOver(IncidentTask task) {
    return Refusal.of(
        Kind.CONFLICT,
        "task-over",
        "任务 %s 已是 %s，不能再改。".formatted(task.task(), task.state()),
        "Task %s is %s already and cannot be changed.".formatted(task.task(), task.state()));
  }

  static Refusal taskTaken(IncidentTask task) {
    Step taken = task.steps().getLast();
    return Refusal.of(
        Kind.CONFLICT,
        "task-taken",
        "任务 %s 已由 %s 认领。".formatted(task.task(), taken.by().person()),
        "Task %s was taken by %s already.".formatted(task.task(), taken.by().person()));
  }

  static Refusal otherPost(IncidentTask task, Actor by) {
    List<String> posts = task.posts().stream().map(Post::value).toList();
    return new Refusal(
        Kind.FORBIDDEN,
        "task-of-another-post",
        new Text(
            "任务 %s 由本组的 %s 或组长执行，而操作人是 %s 的 %s。"
                .formatted(task.task(), posts, by.department(), by.post()),
            "Task %s is for %s or the head of its group, but the actor is %s of %s."
                .formatted(task.task(), posts, by.post(), by.department())),
        null,
        posts);
  }

  static Refusal consentNotAsked(IncidentTask task, Actor by, List<TaskCondition> consents) {
    List<String> posts =
        consents.stream()
            .flatMap(condition -> condition.posts().stream())
            .map(Post::value)
            .sorted()
            .toList();
    return new Refusal(
        Kind.FORBIDDEN,
        "consent-not-asked",
        new Text(
            "任务 %s 无需 %s（%s）同意；须同意的岗位：%s".formatted(task.task(), by.post(), by.department(), posts),
            "Task %s needs no consent of %s of %s; posts whose consent it needs: %s"
                .formatted(task.task(), by.post(), by.department(), posts)),
        null,
        posts);
  }

  static Refusal consentMissing(TaskCondition condition) {
    List<String> posts = condition.posts().stream().map(Post::value).sorted().toList();
    return new Refusal(
        Kind.CONFLICT,
        "consent-missing",
        new Text(
            "%s：%s；请 %s 先在系统中同意。".formatted(condition.clause(), condition.text().zh(), posts),
            "%s: %s; let %s consent here first."
                .formatted(condition.clause(), condition.text().en(), posts)),
        null,
        posts);
  }

  static Refusal conditionUnmet(TaskCondition condition) {
    return new Refusal(
        Kind.CONFLICT,
        "condition-unmet",
        new Text(
            "%s 不允许：条件“%s”不成立。".formatted(condition.clause(), condition.text().zh()),
            "%s does not allow it: the condition '%s' does not hold."
                .formatted(condition.clause(), condition.text().en())),
        field(condition),
        List.of("true"));
  }

  static Refusal unanswered(TaskCondition condition, List<String> accepted) {
    return Refusal.field(
        field(condition),
        "condition-unanswered",
        "%s：请回答“%s”（%s）。"
            .formatted(condition.clause(), condition.text().zh(), asks(condition).zh()),
        "%s: answer '%s' (%s)."
            .formatted(condition.clause(), condition.text().en(), asks(condition).en()),
        accepted);
  }

  private static Text asks(TaskCondition condition) {
    return switch (condition.asks()) {
      case MUST, ANSWER -> new Text("true 或 false", "true or false");
      case TEXT -> new Text("文字，不超过 200 字", "words, at most 200 characters");
      case INSTANT -> new Text("事件发生至现在之间的时间", "an instant between the incident and now");
      case CONSENT -> new Text("同意", "a consent");
    };
  }

  private static String field(TaskCondition condition) {
    return "answers." + condition.code();
  }

  static Refusal notAsked(String code, List<String> asked) {
    return Refusal.field(
        "answers." + code,
        "answer-not-asked",
        "该任务不问 %s，所问：%s".formatted(code, asked),
        "The task does not ask %s, expected answers to %s".formatted(code, asked),
        asked);
  }

  static Refusal planUndecided() {
    return Refusal.of(
        Kind.CONFLICT,
        "plan-undecided",
        "上一个方案尚待分部总经理决定；请先决定。",
        "The plan before is still to be decided by the branch general manager; have it decided"
            + " first.");
  }

  static Refusal noPlanToDecide() {
    return Refusal.of(
        Kind.CONFLICT,
        "no-plan-to-decide",
        "没有待决定的方案；请执行副组长先提出方案。",
        "There is no plan to decide; an executive deputy proposes one first.");
  }

  static Refusal notInsured() {
    return Refusal.of(
        Kind.CONFLICT,
        "not-insured",
        "理赔只适用于造成第三者人身伤亡或财产损失的意外事故。",
        "A claim is for an accident that hurt a third party or cost property.");
  }

  static Refusal noClaimStep(IncidentStep found, List<ClaimDuty> claim) {
    List<String> accepted = claim.stream().map(duty -> duty.step().name()).toList();
    return Refusal.field(
        "step",
        "no-claim-step",
        "%s 不是出险与理赔的步骤，可用：%s".formatted(found, accepted),
        "%s is no step of a claim, expected one of %s".formatted(found, accepted),
        accepted);
  }

  static Refusal otherClaimPost(ClaimDuty duty, Actor by) {
    List<String> posts = duty.posts().stream().map(Post::value).sorted().toList();
    return new Refusal(
        Kind.FORBIDDEN,
        "claim-step-of-another-post",
        new Text(
            "“%s”由 %s 办理，而操作人岗位是 %s。".formatted(duty.text().zh(), posts, by.post()),
            "The step '%s' is for %s, but the actor's post is %s."
                .formatted(duty.text().en(), posts, by.post())),
        null,
        posts);
  }

  static Refusal claimStepTaken(ClaimDuty duty) {
    return Refusal.of(
        Kind.CONFLICT,
        "claim-step-taken",
        "“%s”已经办理。".formatted(duty.text().zh()),
        "The step '%s' was taken already.".formatted(duty.text().en()));
  }

  static Refusal claimStepEarly(ClaimDuty duty, IncidentStep missing) {
    return Refusal.of(
        Kind.CONFLICT,
        "claim-step-early",
        "办理“%s”之前须先完成 %s。".formatted(duty.text().zh(), missing),
        "Before the step '%s', %s must be taken.".formatted(duty.text().en(), missing));
  }
}
