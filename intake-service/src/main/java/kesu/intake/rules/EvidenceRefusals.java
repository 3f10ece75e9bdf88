package kesu.intake.rules;

import java.util.Arrays;
import java.util.List;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Refusal.Kind;
import kesu.terms.ComplaintId;
import kesu.terms.EvidenceKind;

/** Refusals about evidence: what was found, what was expected, what to do. */
public final class EvidenceRefusals {
  private EvidenceRefusals() {}

  /** There is no such upload for that complaint, or it was given up. */
  public static Refusal uploadUnknown(String upload, ComplaintId complaint) {
    return Refusal.of(
        Kind.UNKNOWN,
        "upload-unknown",
        "投诉 %s 没有上传 %s，或因未及时提交为证据已被清除；请重新上传。".formatted(complaint, upload),
        "Complaint %s has no upload %s, or it was removed because it was not attached in time; begin a new one."
            .formatted(complaint, upload));
  }

  /** There is no such evidence, or it has no file here. */
  public static Refusal evidenceUnknown(String evidence, ComplaintId complaint) {
    return Refusal.of(
        Kind.UNKNOWN,
        "evidence-unknown",
        "投诉 %s 没有证据 %s 的文件。".formatted(complaint, evidence),
        "Complaint %s has no file of evidence %s.".formatted(complaint, evidence));
  }

  /** Neither a file nor the place where the evidence is kept is given, or both are. */
  public static Refusal fileOrPlace() {
    return Refusal.field(
        "upload",
        "file-or-place",
        "请给出上传 upload 或存放处 keptAt，二者取一。",
        "Give either the upload or the place keptAt where it is kept.",
        List.of());
  }

  static Refusal uploadOfAnother(EvidenceUpload upload) {
    return Refusal.of(
        Kind.FORBIDDEN,
        "upload-of-another",
        "上传 %s 由 %s 开始，只能由其继续。".formatted(upload.id(), upload.by().person()),
        "Upload %s was begun by %s, who alone can go on with it."
            .formatted(upload.id(), upload.by().person()));
  }

  static Refusal sealed(EvidenceUpload upload) {
    return Refusal.of(
        Kind.CONFLICT,
        "upload-sealed",
        "上传 %s 已作为证据提交，内容不能再改。".formatted(upload.id()),
        "Upload %s is attached as evidence, and its content cannot change any more."
            .formatted(upload.id()));
  }

  static Refusal noPieceNumber(int number, int most) {
    return Refusal.field(
        "piece",
        "piece-number-out-of-range",
        "分片号 %d 应在 1 至 %d 之间".formatted(number, most),
        "Piece number %d is not between 1 and %d".formatted(number, most),
        List.of("1", Integer.toString(most)));
  }

  static Refusal tooLarge(long limit) {
    return Refusal.of(
        Kind.CONFLICT,
        "evidence-too-large",
        "文件超过 %d 字节的上限；请压缩或分成几份提交。".formatted(limit),
        "The file is larger than %d bytes; compress it or attach it in parts.".formatted(limit));
  }

  /** A piece is missing, or none has come yet. */
  public static Refusal incomplete(EvidenceUpload upload) {
    return Refusal.of(
        Kind.CONFLICT,
        "upload-incomplete",
        "上传 %s 收到 %d 个分片，但编号不连续；请补传缺少的分片。".formatted(upload.id(), upload.pieces().size()),
        "Upload %s has %d pieces, but their numbers have a gap; send the missing ones."
            .formatted(upload.id(), upload.pieces().size()));
  }

  /** The content is no type that evidence of that kind may have. */
  public static Refusal typeUnfit(EvidenceKind kind) {
    List<String> accepted =
        Arrays.stream(EvidenceType.values())
            .filter(type -> type.suits(kind))
            .map(EvidenceType::mediaType)
            .toList();
    return Refusal.field(
        "kind",
        "content-type-unfit",
        "文件内容不是 %s 可用的类型，可用：%s".formatted(kind, accepted),
        "The content is of no type that %s may have, expected one of %s".formatted(kind, accepted),
        accepted);
  }
}
