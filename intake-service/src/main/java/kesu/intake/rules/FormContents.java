package kesu.intake.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kesu.rulebooks.FormField;
import kesu.rulebooks.FormFieldRow;
import kesu.rulebooks.FormStage;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.terms.Clause;
import kesu.terms.ReportLevel;
import kesu.terms.Text;

/**
 * Content of the feedback form: what people filled in, and for the rest what the case itself knows.
 */
@Clause("R1-FM1")
public final class FormContents {
  private FormContents() {}

  /** The content as it stands, by field; a field without any is left out. */
  public static Map<FormField, FormEntry> of(
      Complaint complaint, Rulebook rulebook, Organisation organisation) {
    Map<FormField, FormEntry> all = new EnumMap<>(FormField.class);
    CaseContents.of(complaint, rulebook, organisation)
        .forEach((field, lines) -> all.put(field, FormEntry.ofCase(lines)));
    complaint
        .feedback()
        .filled()
        .forEach(
            (field, own) -> all.merge(field, own, (ofCase, ours) -> both(field, ofCase, ours)));
    return all;
  }

  /** Decided penalties and the customer's answers stand beside what was written of them. */
  private static FormEntry both(FormField field, FormEntry ofCase, FormEntry own) {
    return switch (field) {
      case PENALTIES, CUSTOMER_REACTION -> {
        List<Text> lines = Stream.concat(ofCase.lines().stream(), own.lines().stream()).toList();
        yield new FormEntry(lines, own.by(), own.at());
      }
      default -> own;
    };
  }

  /** The fields that must be filled in at that stage and are not, in the order of the form. */
  public static List<FormField> missing(
      Map<FormField, FormEntry> contents, FormStage stage, Rulebook rulebook) {
    return rulebook.form().neededAt(stage).stream()
        .map(FormFieldRow::field)
        .filter(field -> !contents.containsKey(field))
        .toList();
  }

  /** The stage at which the form of a complaint in that state is when it goes to that level. */
  @Clause("R1-C6")
  public static FormStage stage(ReportLevel level, Complaint.State state) {
    return switch (level) {
      case STORE_HEAD -> FormStage.STORE_HEAD;
      case BRANCH_CUSTOMER_SERVICE -> FormStage.BRANCH_CUSTOMER_SERVICE;
      case HEAD_OFFICE ->
          state == Complaint.State.CLOSED ? FormStage.ARCHIVE : FormStage.HEAD_OFFICE;
    };
  }
}
