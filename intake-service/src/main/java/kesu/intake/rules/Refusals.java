package kesu.intake.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Refusal.Kind;
import kesu.rulebooks.GateFinding;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import kesu.terms.PraiseForm;
import kesu.terms.ReasonCode;

/** Refusals of this service: what was found, what was expected, what to do. */
public final class Refusals {
  private Refusals() {}

  /** There is no such complaint. */
  public static Refusal complaintUnknown(ComplaintId id) {
    return Refusal.of(
        Kind.UNKNOWN,
        "complaint-unknown",
        "没有编号为 " + id + " 的投诉；请核对，或按投诉号查询。",
        "There is no complaint " + id + "; check the id, or look it up by its number.");
  }

  /** A field has a value that is not on its list. */
  public static Refusal unknown(String field, String found, List<String> accepted) {
    return Refusal.field(
        field,
        field + "-unknown",
        "字段 %s 的值 %s 不在清单中，可用：%s".formatted(field, found, accepted),
        "Field %s has the value %s, expected one of %s".formatted(field, found, accepted),
        accepted);
  }

  /** A field that the case needs was left out. */
  static Refusal missing(String field, String zh, String en) {
    return Refusal.field(
        field,
        "field-missing",
        "字段 %s 缺失：请填写%s。".formatted(field, zh),
        "Field %s is missing: give %s.".formatted(field, en),
        List.of());
  }

  /** A search for a text too short to be found. */
  public static Refusal noTerm(String parameter) {
    return Refusal.field(
        parameter,
        "search-too-short",
        "参数 %s 太短，请至少给出两个连续的汉字或一个单词。".formatted(parameter),
        "The parameter %s is too short; give two Chinese signs together, or a word."
            .formatted(parameter),
        List.of());
  }

  static Refusal complaintClosed(Complaint complaint) {
    return Refusal.of(
        Kind.CONFLICT,
        "complaint-closed",
        "投诉 %s 已于 %s 结案；如顾客再次提出，请先重新处理。".formatted(complaint.number(), complaint.closedAt()),
        "Complaint %s was closed at %s; if the customer came back, reopen it first."
            .formatted(complaint.number(), complaint.closedAt()));
  }

  /** A program repeats itself; nobody records so much by hand. */
  static Refusal tooMany(Complaint complaint, EntryKind kind, int most) {
    return Refusal.of(
        Kind.CONFLICT,
        "history-limit-reached",
        "投诉 %s 的“%s”已有 %d 条，达到上限；请检查是否有程序在重复提交，并让它使用 Idempotency-Key。"
            .formatted(complaint.number(), kind.text().zh(), most),
        "Complaint %s has %d entries '%s', which is the limit; check whether a program repeats its request, and let it send an Idempotency-Key."
            .formatted(complaint.number(), most, kind.text().en()));
  }

  static Refusal complaintOpen(Complaint complaint) {
    return Refusal.of(
        Kind.CONFLICT,
        "complaint-open",
        "投诉 " + complaint.number() + " 尚未结案，无需重新处理。",
        "Complaint " + complaint.number() + " is not closed, so there is nothing to reopen.");
  }

  static Refusal repeatOfItself(Complaint complaint) {
    return Refusal.field(
        "of",
        "repeat-of-itself",
        "投诉 %s 不能是自身的重复投诉；请填写另一投诉的 id。".formatted(complaint.number()),
        "Complaint %s cannot repeat itself; give the id of the other complaint."
            .formatted(complaint.number()),
        List.of());
  }

  /** The complaint that is said to be the same does not exist. */
  public static Refusal sameAsUnknown(ComplaintId found) {
    return Refusal.field(
        "sameAs",
        "sameAs-unknown",
        "字段 sameAs 的投诉 %s 不存在；请核对，或留空。".formatted(found),
        "Field sameAs names the complaint %s, which does not exist; check it, or leave it out."
            .formatted(found),
        List.of());
  }

  static Refusal storeMissing(ReasonCode reason, List<String> stores) {
    return Refusal.field(
        "store",
        "store-missing",
        "原因 %s 属门店，须填写购物门店，可用：%s".formatted(reason, stores),
        "The reason %s is a store's, so the store must be named, expected one of %s"
            .formatted(reason, stores),
        stores);
  }

  static Refusal reasonUnchanged(Complaint complaint) {
    return Refusal.of(
        Kind.CONFLICT,
        "reason-unchanged",
        "投诉 %s 的原因已是 %s，无需更正。".formatted(complaint.number(), complaint.registration().reason()),
        "The reason of complaint %s is %s already, so there is nothing to correct."
            .formatted(complaint.number(), complaint.registration().reason()));
  }

  static Refusal personUnknown(String field, String found) {
    return Refusal.field(
        field,
        "person-unknown",
        "字段 %s 的工号 %s 无人在岗；请核对。".formatted(field, found),
        "Field %s has the staff number %s, under which nobody holds a post; check it."
            .formatted(field, found),
        List.of());
  }

  static Refusal rowNotFound(String field, String found, List<String> accepted) {
    return Refusal.field(
        field,
        "row-not-found",
        "字段 %s 的条款 %s 既非本次认定的原因，也不在认定的过错之中，可用：%s".formatted(field, found, accepted),
        "Field %s has the row %s, which is neither the cause nor a fault of this finding, expected one of %s"
            .formatted(field, found, accepted),
        accepted);
  }

  static Refusal dueInThePast(LocalDate found, LocalDate today) {
    return Refusal.field(
        "corrective.dueOn",
        "due-in-the-past",
        "整改期限 %s 早于今天 %s；请另定日期。".formatted(found, today),
        "The corrective action is due on %s, which is before today, %s; name a later day."
            .formatted(found, today),
        List.of());
  }

  static Refusal praiseFormMissing() {
    List<String> accepted = Arrays.stream(PraiseForm.values()).map(PraiseForm::name).toList();
    return Refusal.field(
        "form",
        "form-missing",
        "请说明表扬的形式 form，可用：" + accepted,
        "Name the form of the praise, expected one of " + accepted,
        accepted);
  }

  static Refusal faultUnknown(int index, String found, List<String> accepted) {
    String field = "faults[" + index + "]";
    return Refusal.field(
        field,
        "fault-unknown",
        "字段 %s 的值 %s 不是处理过错的条款，可用：%s".formatted(field, found, accepted),
        "Field %s has the value %s, which is not a fault of handling, expected one of %s"
            .formatted(field, found, accepted),
        accepted);
  }

  static Refusal instantOutOfRange(String field, Instant found, Span span) {
    return Refusal.field(
        field,
        "instant-out-of-range",
        "字段 %s 的时间 %s 应在 %s 至 %s 之间".formatted(field, found, span.earliest(), span.latest()),
        "Field %s has the instant %s, expected one between %s and %s"
            .formatted(field, found, span.earliest(), span.latest()),
        List.of(span.earliest().toString(), span.latest().toString()));
  }

  @Clause("R1-C4")
  static Refusal resultsMissing(GateFinding.Unmet unmet, Complaint complaint) {
    String missing =
        complaint.progress().assignments().stream()
            .filter(one -> one.stage() != AssignmentStage.REPORTED)
            .filter(one -> !one.stage().isOver())
            .map(one -> one.department() + " (" + one.assignmentId() + ", " + one.stage() + ")")
            .collect(Collectors.joining(", "));
    return Refusal.of(
        Kind.CONFLICT,
        "results-missing",
        "%s：各责任部门反馈结果后才能回访；尚缺：%s"
            .formatted(unmet.gate().clause(), missing.isEmpty() ? "尚未转交任何部门" : missing),
        "%s: the customer is asked when every department has reported its result; missing: %s"
            .formatted(
                unmet.gate().clause(), missing.isEmpty() ? "no department has it yet" : missing));
  }

  @Clause("R1-S5")
  static Refusal gatesShut(GateFinding finding) {
    return Refusal.of(
        Kind.CONFLICT,
        "closing-gates-shut",
        "尚不能结案："
            + finding.unmet().stream()
                .map(unmet -> unmet.gate().clause() + " " + unmet.gate().text().zh() + found(unmet))
                .collect(Collectors.joining("；")),
        "It cannot be closed yet: "
            + finding.unmet().stream()
                .map(unmet -> unmet.gate().clause() + " " + unmet.gate().text().en() + found(unmet))
                .collect(Collectors.joining("; ")));
  }

  private static String found(GateFinding.Unmet unmet) {
    return " " + new TreeMap<>(unmet.ground().inputs());
  }
}
