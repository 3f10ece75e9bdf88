package kesu.media.rules;

import java.time.Instant;
import java.util.List;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Refusal.Kind;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Identifier;
import kesu.terms.MentionId;

/** Refusals of this service, in words for the person who asked. */
public final class Refusals {
  private static final String EXAMPLE = "KS26-0000123-0";

  private Refusals() {}

  /** Refuses to show what is not known here. */
  public static Refusal notKnownHere(Identifier id) {
    return Refusal.of(
        Kind.UNKNOWN,
        "not-known-here",
        "这里没有 %s；请核对编号。".formatted(id),
        "There is no %s here; check the id.".formatted(id));
  }

  static Refusal mentionUnknown(MentionId id) {
    return Refusal.of(
        Kind.UNKNOWN,
        "mention-unknown",
        "没有编号为 %s 的报道；请在 /api/mentions 查询编号。".formatted(id),
        "There is no report %s; look its id up under /api/mentions.".formatted(id));
  }

  static Refusal complaintUnknown(ComplaintId id) {
    return Refusal.field(
        "complaintId",
        "complaint-unknown",
        "没有编号为 %s 的投诉；请核对编号。".formatted(id),
        "There is no complaint %s; check its id.".formatted(id),
        List.of());
  }

  static Refusal alreadyLinked(ComplaintId id) {
    return Refusal.of(
        Kind.CONFLICT,
        "already-linked",
        "该报道已关联投诉 %s，无需再次关联。".formatted(id),
        "The report is already linked to complaint %s; there is nothing left to do.".formatted(id));
  }

  /** Refuses one more report about a complaint that has as many as it is told of. */
  public static Refusal mentionLimit(ComplaintNumber number) {
    return Refusal.of(
        Kind.CONFLICT,
        "mention-limit-reached",
        "投诉 %s 已关联 %d 篇报道，达到上限；曝光程度已定，无需逐篇登记，新情况请写入处理记录。".formatted(number, KnownFacts.MOST),
        "Complaint %s has %d reports linked to it, which is the limit; its exposure is settled, so record what is new in the case file instead."
            .formatted(number, KnownFacts.MOST));
  }

  static Refusal inFuture(String field, Instant given, Instant now) {
    return Refusal.field(
        field,
        "in-future",
        "%s 为 %s，不得晚于现在 %s。".formatted(field, given, now),
        "%s is %s, expected no later than now, %s.".formatted(field, given, now),
        List.of());
  }

  static Refusal foundBeforePublished(Instant found, Instant published) {
    return Refusal.field(
        "foundAt",
        "found-before-published",
        "foundAt 为 %s，不得早于刊出时间 %s。".formatted(found, published),
        "foundAt is %s, expected no earlier than the publication at %s."
            .formatted(found, published),
        List.of());
  }

  static Refusal invalidNumber(String given) {
    return Refusal.field(
        "complaintNumber",
        "number-wrong",
        "“%s”不是投诉编号或校验位不符；请按 %s 的形式核对。".formatted(given, EXAMPLE),
        "'%s' is not a complaint number, or its check digit is wrong; compare it with the form %s."
            .formatted(given, EXAMPLE),
        List.of());
  }
}
