package kesu.routing.rules;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Refusal.Kind;
import kesu.rulebooks.CompanyTime;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/** Every refusal of this service, in Chinese and English. */
public final class Refusals {
  private static final DateTimeFormatter COMPANY_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(CompanyTime.ZONE);

  private Refusals() {}

  /** There is no such assignment. */
  public static Refusal unknownAssignment(String id) {
    return Refusal.of(
        Kind.UNKNOWN,
        "assignment-unknown",
        "没有编号为 %s 的派单；请在 GET /api/assignments?department=… 中查找。".formatted(id),
        "There is no assignment %s; look it up under GET /api/assignments?department=…"
            .formatted(id));
  }

  /** Nothing was handed over for that complaint. */
  public static Refusal unknownComplaint(ComplaintId id) {
    return Refusal.of(
        Kind.UNKNOWN,
        "complaint-unknown",
        "没有已转交的投诉 %s；刚登记的投诉请稍后再试。".formatted(id),
        "No complaint %s has been handed over; if it was registered just now, try again shortly."
            .formatted(id));
  }

  /** A program repeats itself; no department reports so often. */
  static Refusal tooManyReports(Assignment assignment) {
    return Refusal.of(
        Kind.CONFLICT,
        "report-limit-reached",
        "派单 %s 的反馈已有 %d 条，达到上限；请检查是否有程序在重复提交，并让它使用 Idempotency-Key；办结请报结果。"
            .formatted(assignment.assignmentId(), Assignment.MOST_REPORTS),
        "Assignment %s has %d reports, which is the limit; check whether a program repeats its request, and let it send an Idempotency-Key. The result can still be reported."
            .formatted(assignment.assignmentId(), Assignment.MOST_REPORTS));
  }

  static Refusal tooManyHandOvers(ComplaintAssignments state) {
    return Refusal.of(
        Kind.CONFLICT,
        "hand-over-limit-reached",
        "投诉 %s 已转交 %d 次，达到上限；请由现承办部门办理。"
            .formatted(state.id(), ComplaintAssignments.MOST_HAND_OVERS),
        "Complaint %s was handed over %d times, which is the limit; let the department that has it solve it."
            .formatted(state.id(), ComplaintAssignments.MOST_HAND_OVERS));
  }

  static Refusal complaintClosed(ComplaintAssignments state) {
    String at = shown(state.closedAt());
    return Refusal.of(
        Kind.CONFLICT,
        "complaint-closed",
        "投诉 %s 已于 %s 结案；如顾客再次提出要求，请先重新处理 (reopening)。".formatted(state.complaint().number(), at),
        "Complaint %s was closed at %s; if the customer comes back, reopen it first."
            .formatted(state.complaint().number(), at));
  }

  static Refusal answeredBefore(Assignment assignment) {
    FirstAnswer first = assignment.answer();
    boolean accepted = first != null && first.accepted();
    String at = shown(first == null ? null : first.at());
    String who = first == null ? "?" : first.by().person().value();
    return Refusal.of(
        Kind.CONFLICT,
        "already-answered",
        "该派单已于 %s 由 %s %s，不能再次答复；%s"
            .formatted(
                at, who, accepted ? "受理" : "拒绝受理", accepted ? "请报告进展或结果。" : "如应由其它部门承办，请客服部转交。"),
        "This assignment was %s at %s by %s and cannot be answered again; %s"
            .formatted(
                accepted ? "accepted" : "refused",
                at,
                who,
                accepted
                    ? "report progress or the result."
                    : "customer service can hand the complaint over to another department."));
  }

  static Refusal acceptedBySilence(Assignment assignment) {
    String until = shown(assignment.handedOver().answerBy());
    return Refusal.of(
        Kind.CONFLICT,
        "accepted-by-silence",
        "该派单须在 %s 前答复，逾期未答复，视为已受理，不能再拒绝；请报告进展或结果，确不属本部门的，请联系客服部裁定。".formatted(until),
        "This assignment was to be answered by %s; the silence since counts as acceptance, so it cannot"
                .formatted(until)
            + " be refused any more. Report progress or the result, or ask customer service to"
            + " arbitrate.");
  }

  static Refusal arbitrated(Assignment assignment, Assignment earlier) {
    DepartmentCode department = assignment.department();
    String refused = shown(earlier.answer() == null ? null : earlier.answer().at());
    String named = shown(assignment.handedOver().at());
    return Refusal.of(
        Kind.CONFLICT,
        "arbitrated",
        "部门 %s 曾于 %s 拒绝受理，客服部已于 %s 裁定由其承办，不能再次拒绝；请受理。".formatted(department, refused, named),
        "%s refused this complaint at %s and customer service decided at %s that it is its own; it cannot"
                .formatted(department, refused, named)
            + " be refused again, so accept it.");
  }

  /** The department still has time, or owes no word. */
  static Refusal notSilent(Assignment assignment, @Nullable Instant nextWordBy) {
    if (nextWordBy == null) {
      return Refusal.of(
          Kind.CONFLICT,
          "nothing-to-withdraw",
          "派单 %s 的状态为 %s，部门不欠答复，不能收回。".formatted(assignment.assignmentId(), assignment.state()),
          "Assignment %s is %s: the department owes no answer, so it cannot be taken from it."
              .formatted(assignment.assignmentId(), assignment.state()));
    }
    String until = shown(nextWordBy);
    return Refusal.of(
        Kind.CONFLICT,
        "department-has-time",
        "部门 %s 的答复或反馈时限为 %s，尚未逾期；逾期仍无答复方可收回。".formatted(assignment.department(), until),
        "%s has until %s to answer or report; it can be taken from it only if nothing comes by then."
            .formatted(assignment.department(), until));
  }

  static Refusal passedOn(Assignment assignment) {
    String at = shown(assignment.grounds().getLast().at());
    return Refusal.of(
        Kind.CONFLICT,
        "already-passed-on",
        "该派单已于 %s 转出，由接办部门答复；如应由其它部门承办，请客服部转交。".formatted(at),
        "This assignment was passed on at %s; the department that has the complaint now answers."
            .formatted(at));
  }

  static Refusal notAccepted(Assignment assignment) {
    String at = shown(assignment.handedOver().at());
    return Refusal.of(
        Kind.CONFLICT,
        "not-accepted-yet",
        "该派单于 %s 转交，尚未受理；请先受理 (acceptance)，再报告进展或结果。".formatted(at),
        "This assignment was handed over at %s and has not been accepted; accept it first, then"
                .formatted(at)
            + " report progress or the result.");
  }

  static Refusal reportedBefore(Assignment assignment) {
    Instant at = assignment.reports().isEmpty() ? null : assignment.reports().getLast().at();
    return Refusal.of(
        Kind.CONFLICT,
        "result-already-reported",
        "该派单的结果已于 %s 报告；回访中顾客如不接受，将退回本部门。".formatted(shown(at)),
        "The result of this assignment was reported at %s; it comes back if the customer does not"
                .formatted(shown(at))
            + " accept it at the follow-up call.");
  }

  static Refusal keptByCustomerService(Assignment assignment) {
    return Refusal.of(
        Kind.CONFLICT,
        "customer-service-keeps-it",
        "没有其它部门承办此投诉，%s 不能拒绝受理；请受理，或用 POST /api/assignments 转交其它部门。"
            .formatted(assignment.department()),
        "No other department has this complaint, so %s cannot refuse it; accept it, or hand it over"
                .formatted(assignment.department())
            + " to another department with POST /api/assignments.");
  }

  static Refusal noSuchDepartment(
      String field, DepartmentCode found, List<DepartmentCode> accepted) {
    List<String> codes = accepted.stream().map(DepartmentCode::value).sorted().toList();
    return Refusal.field(
        field,
        "department-unknown",
        "字段 %s 的部门 %s 不是该分部承办投诉的部门；可用 %s。".formatted(field, found, codes),
        "Field %s names %s, which is not a department of this branch that handles complaints;"
                .formatted(field, found)
            + " accepted: %s.".formatted(codes),
        codes);
  }

  static Refusal hasItAlready(DepartmentCode department) {
    return Refusal.of(
        Kind.CONFLICT,
        "department-has-it-already",
        "部门 %s 已在承办此投诉；请转交其它部门。".formatted(department),
        "Department %s already has this complaint; choose another.".formatted(department));
  }

  static Refusal finishedInFuture(Instant now) {
    return Refusal.field(
        "finishedAt",
        "finished-in-future",
        "字段 finishedAt 晚于现在 (%s)；请填写实际处理完毕的时间。".formatted(shown(now)),
        "Field finishedAt lies after now (%s); give the time at which the handling was finished."
            .formatted(shown(now)),
        List.of());
  }

  static Refusal finishedBeforeHandOver(Instant handedOver) {
    return Refusal.field(
        "finishedAt",
        "finished-before-hand-over",
        "字段 finishedAt 早于转交本部门的时间 (%s)；请填写实际处理完毕的时间。".formatted(shown(handedOver)),
        "Field finishedAt lies before the hand-over to the department (%s); give the time at which"
                .formatted(shown(handedOver))
            + " the handling was finished.",
        List.of());
  }

  /** A list needs a complaint or a department. */
  public static Refusal nothingAskedFor() {
    return Refusal.of(
        Kind.INVALID,
        "complaint-or-department-missing",
        "请给出参数 complaint（投诉 id）或 department（部门待办）。",
        "The parameters complaint and department are both missing; give one of them.");
  }

  private static String shown(@Nullable Instant at) {
    return at == null ? "?" : COMPANY_TIME.format(at);
  }
}
