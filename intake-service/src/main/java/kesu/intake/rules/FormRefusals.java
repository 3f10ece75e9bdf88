package kesu.intake.rules;

import java.util.List;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Refusal.Kind;
import kesu.rulebooks.FormFieldRow;
import kesu.terms.Actor;
import kesu.terms.Post;
import kesu.terms.Text;

/** Refusals about the feedback form: what was found, what was expected, what to do. */
public final class FormRefusals {
  private FormRefusals() {}

  /** The form has no version of that number. */
  public static Refusal versionUnknown(int number, Complaint complaint) {
    return Refusal.of(
        Kind.UNKNOWN,
        "form-version-unknown",
        "投诉 %s 的反馈表没有第 %d 版，最新为第 %d 版。"
            .formatted(complaint.number(), number, complaint.feedback().version()),
        "The feedback form of complaint %s has no version %d; the latest is %d."
            .formatted(complaint.number(), number, complaint.feedback().version()));
  }

  static Refusal changedMeanwhile(int basedOn, Complaint complaint) {
    return Refusal.of(
        Kind.CONFLICT,
        "form-changed-meanwhile",
        "投诉 %s 的反馈表已更新到第 %d 版，您填写时所见为第 %d 版；请先查看最新一版再填写。"
            .formatted(complaint.number(), complaint.feedback().version(), basedOn),
        "The feedback form of complaint %s is at version %d by now, and you filled in version %d; look at the latest first."
            .formatted(complaint.number(), complaint.feedback().version(), basedOn));
  }

  static Refusal toBeSigned(FormFieldRow row) {
    return field(
        row,
        "form-field-is-signed",
        "“%s”须由本人签字，不能代填；请用 POST …/form/signatures。",
        "'%s' is signed in person and cannot be filled in; use POST …/form/signatures.");
  }

  static Refusal notSigned(FormFieldRow row) {
    return field(
        row, "form-field-is-filled-in", "“%s”不是签字栏，请填写。", "'%s' is no signature; fill it in.");
  }

  static Refusal filledByTheCase(FormFieldRow row) {
    return field(
        row,
        "form-field-follows-from-the-case",
        "“%s”由投诉登记和处理过程自动得出，不能手工填写。",
        "'%s' follows from the registration and the handling and cannot be filled in by hand.");
  }

  static Refusal owedByOthers(FormFieldRow row, Actor by) {
    List<String> posts = row.owedBy().stream().map(Post::value).sorted().toList();
    return new Refusal(
        Kind.FORBIDDEN,
        "form-field-owed-by-others",
        new Text(
            "“%s”不由岗位 %s 填写；应由 %s 填写。".formatted(row.label().zh(), by.post(), posts),
            "'%s' is not for the post %s to fill in; it is owed by %s."
                .formatted(row.label().en(), by.post(), posts)),
        row.field().name(),
        posts);
  }

  private static Refusal field(FormFieldRow row, String code, String zh, String en) {
    return Refusal.field(
        row.field().name(),
        code,
        zh.formatted(row.label().zh()),
        en.formatted(row.label().en()),
        List.of());
  }
}
