package kesu.intake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.Entry;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.EvidenceKind;
import org.jspecify.annotations.Nullable;

/** The evidence of a complaint, oldest first. */
public record EvidenceView(ComplaintId complaintId, ComplaintNumber number, List<Item> items) {
  /**
   * One piece of evidence.
   *
   * @param attachedAt when it was attached
   * @param by the person who attached it
   * @param takenAt when it was taken
   * @param keptAt the place where it is kept; null if its file is here
   * @param file its file; null if it is kept elsewhere
   */
  public record Item(
      String evidence,
      EvidenceKind kind,
      Instant attachedAt,
      @Nullable Actor by,
      Instant takenAt,
      @Nullable String keptAt,
      @Nullable String note,
      @Nullable FileView file) {
    static Item of(Entry entry) {
      return new Item(
          fact(entry, "evidence"),
          EvidenceKind.valueOf(fact(entry, "kind")),
          entry.at(),
          entry.by(),
          Instant.parse(fact(entry, "takenAt")),
          entry.words().get("keptAt"),
          entry.words().get("note"),
          entry.facts().containsKey("upload") ? FileView.of(entry) : null);
    }

    @Override
    public String toString() {
      return "Item[" + evidence + " " + kind + "]";
    }
  }

  /**
   * A file of evidence.
   *
   * @param type its media type, by its content
   */
  public record FileView(
      String upload, int pieces, String fileName, long size, String type, String sha256) {
    static FileView of(Entry entry) {
      return new FileView(
          fact(entry, "upload"),
          Integer.parseInt(fact(entry, "pieces")),
          Objects.requireNonNullElse(entry.words().get("fileName"), "evidence"),
          Long.parseLong(fact(entry, "size")),
          fact(entry, "type"),
          fact(entry, "sha256"));
    }

    @Override
    public String toString() {
      return "FileView[" + upload + " " + type + "]";
    }
  }

  static EvidenceView of(Complaint complaint, List<Entry> entries) {
    return new EvidenceView(
        complaint.id(), complaint.number(), entries.stream().map(Item::of).toList());
  }

  private static String fact(Entry entry, String name) {
    return Objects.requireNonNull(entry.facts().get(name), name);
  }
}
