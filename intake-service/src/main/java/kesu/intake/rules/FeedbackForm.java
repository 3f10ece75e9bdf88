package kesu.intake.rules;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kesu.rulebooks.FormField;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.ReportLevel;
import org.jspecify.annotations.Nullable;

/**
 * The feedback form (重大投诉信息处理反馈表) as it has been filled in so far.
 *
 * @param version the number of its latest version; 0 before the first
 * @param filled the fields that people filled in or signed
 * @param versions the latest versions; earlier ones are kept in documents of their own
 * @param archived its latest version at head office; null before it went there
 */
@Clause("R1-FM1")
public record FeedbackForm(
    int version,
    Map<FormField, FormEntry> filled,
    List<FormVersion> versions,
    @Nullable Archived archived) {
  static final FeedbackForm EMPTY = new FeedbackForm(0, Map.of(), List.of(), null);

  /**
   * The version that lies in head office's archive.
   *
   * @param level head office
   * @param solved true if the complaint was closed when it was sent
   * @param missing the fields that should have been filled in and were not
   */
  public record Archived(
      ReportLevel level,
      int version,
      Instant at,
      Actor by,
      boolean solved,
      List<FormField> missing) {
    public Archived {
      missing = List.copyOf(missing);
    }
  }

  public FeedbackForm {
    filled = Map.copyOf(filled);
    versions = List.copyOf(versions);
  }

  /** A version that is still in the document. */
  public Optional<FormVersion> recent(int number) {
    return versions.stream().filter(version -> version.number() == number).findFirst();
  }

  /** The form with more fields filled in; what was signed before has to be signed anew. */
  FeedbackForm filled(Map<FormField, FormEntry> more) {
    Map<FormField, FormEntry> all = new EnumMap<>(FormField.class);
    all.putAll(filled);
    all.keySet().removeIf(FormField::isSignature);
    all.putAll(more);
    all.values().removeIf(entry -> entry.lines().isEmpty());
    return new FeedbackForm(version, all, versions, archived);
  }

  FeedbackForm signed(FormField signature, FormEntry entry) {
    Map<FormField, FormEntry> all = new EnumMap<>(FormField.class);
    all.putAll(filled);
    all.put(signature, entry);
    return new FeedbackForm(version, all, versions, archived);
  }

  FeedbackForm with(FormVersion next) {
    return new FeedbackForm(next.number(), filled, Complaint.plus(versions, next), archived);
  }

  FeedbackForm with(Archived latest) {
    return new FeedbackForm(version, filled, versions, latest);
  }

  FeedbackForm withVersions(List<FormVersion> others) {
    return new FeedbackForm(version, filled, others, archived);
  }

  @Override
  public String toString() {
    return "FeedbackForm[version " + version + ", …]";
  }
}
