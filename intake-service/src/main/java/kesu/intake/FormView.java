package kesu.intake;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kesu.intake.rules.Customer;
import kesu.intake.rules.FormContents;
import kesu.intake.rules.FormEntry;
import kesu.intake.rules.FormVersion;
import kesu.intake.rules.Masked;
import kesu.rulebooks.FormField;
import kesu.rulebooks.FormFieldRow;
import kesu.rulebooks.FormStage;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Identifier;
import kesu.terms.Post;
import kesu.terms.ReportLevel;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * The feedback form (重大投诉信息处理反馈表), as it stands or in one of its versions. Holds personal data and
 * does not show itself in logs.
 *
 * @param version the version shown, or the latest if it is shown as it stands; 0 before the first
 * @param at when that version was made; null as it stands
 * @param level the level that version went to, if it was sent up
 * @param masked true if the customer's name, telephone and address are masked for the reader
 * @param fields all fields, in the order of the form
 * @param missing the fields still to be filled in by stage, and who owes them; complete where empty
 */
public record FormView(
    ComplaintId complaintId,
    ComplaintNumber number,
    int version,
    @Nullable Instant at,
    @Nullable ReportLevel level,
    boolean masked,
    List<Field> fields,
    Map<FormStage, List<Missing>> missing,
    Map<String, String> links) {
  /**
   * One field.
   *
   * @param lines its content point by point; none while it is empty
   * @param by the person who filled it in or signed; null where the case itself fills it
   * @param owedBy the posts that may fill it in
   * @param neededAt the stages at which it must be filled in
   */
  public record Field(
      FormField field,
      ClauseId clause,
      Text label,
      List<Text> lines,
      @Nullable Actor by,
      @Nullable Instant at,
      List<Post> owedBy,
      List<FormStage> neededAt) {
    @Override
    public String toString() {
      return "Field[" + field + "]";
    }
  }

  /** A field that is needed and empty. */
  public record Missing(FormField field, Text label, List<Post> owedBy) {}

  static FormView of(
      ComplaintId id,
      ComplaintNumber number,
      int latest,
      @Nullable FormVersion version,
      Map<FormField, FormEntry> contents,
      boolean masked,
      Customer customer,
      Rulebook rulebook) {
    Map<FormStage, List<Missing>> missing = new EnumMap<>(FormStage.class);
    Arrays.stream(FormStage.values())
        .forEach(stage -> missing.put(stage, missing(contents, stage, rulebook)));
    return new FormView(
        id,
        number,
        version == null ? latest : version.number(),
        version == null ? null : version.at(),
        version == null ? null : version.level(),
        masked,
        rulebook.form().all().stream().map(row -> field(row, contents, masked, customer)).toList(),
        missing,
        FormLinks.of(id, version == null ? null : version.number()));
  }

  private static Field field(
      FormFieldRow row, Map<FormField, FormEntry> contents, boolean masked, Customer customer) {
    FormEntry entry = contents.getOrDefault(row.field(), new FormEntry(List.of(), null, null));
    return new Field(
        row.field(),
        row.clause(),
        row.label(),
        masked ? Masked.lines(row.field(), entry.lines(), customer) : entry.lines(),
        entry.by(),
        entry.at(),
        posts(row),
        row.neededAt().stream().sorted().toList());
  }

  private static List<Missing> missing(
      Map<FormField, FormEntry> contents, FormStage stage, Rulebook rulebook) {
    return FormContents.missing(contents, stage, rulebook).stream()
        .map(field -> rulebook.form().of(field))
        .map(row -> new Missing(row.field(), row.label(), posts(row)))
        .toList();
  }

  private static List<Post> posts(FormFieldRow row) {
    return row.owedBy().stream().sorted(Comparator.comparing(Identifier::value)).toList();
  }

  /** The content of a field; none while it is empty. */
  public Field field(FormField wanted) {
    return fields.stream().filter(one -> one.field() == wanted).findFirst().orElseThrow();
  }

  @Override
  public String toString() {
    return "FormView[" + complaintId + " version " + version + "]";
  }
}
