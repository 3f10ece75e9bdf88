package kesu.rulebooks;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kesu.terms.Clause;
import kesu.terms.Post;

/** The fields of the feedback form (重大投诉信息处理反馈表). */
@Clause("R1-FM1")
public final class FormFields {
  static final String FILE = "form-fields.csv";
  static final String[] COLUMNS = {
    "clause", "field", "label_zh", "label_en", "owed_by", "needed_at", "source"
  };

  private final Map<FormField, FormFieldRow> fields;

  private FormFields(Map<FormField, FormFieldRow> fields) {
    this.fields = fields;
  }

  static FormFields read(Table table, List<Row> rows, Posts posts, DepartmentKinds kinds) {
    Complete.check(
        table,
        rows,
        row -> row.cell("field"),
        Arrays.stream(FormField.values()).map(Enum::name).collect(Collectors.toSet()));
    Map<String, Set<Post>> words = Permissions.words(posts, kinds);
    Map<FormField, FormFieldRow> fields = new EnumMap<>(FormField.class);
    for (Row row : rows) {
      FormField field = row.constant("field", FormField.class);
      Set<Post> owedBy = new LinkedHashSet<>();
      if (row.cellOrNone("owed_by").isPresent()) {
        row.words("owed_by", words).forEach(owedBy::addAll);
      }
      Set<FormStage> neededAt =
          row.cellOrNone("needed_at").isPresent()
              ? Set.copyOf(row.words("needed_at", Row.constants(FormStage.class)))
              : Set.of();
      fields.put(
          field,
          new FormFieldRow(row.clause("clause"), field, row.text("label"), owedBy, neededAt));
    }
    return new FormFields(fields);
  }

  /** All fields, in the order of the form. */
  public List<FormFieldRow> all() {
    return List.copyOf(fields.values());
  }

  /** The row of that field. */
  public FormFieldRow of(FormField field) {
    return Objects.requireNonNull(fields.get(field));
  }

  /** The fields that must be filled in at that stage, in the order of the form. */
  public List<FormFieldRow> neededAt(FormStage stage) {
    return fields.values().stream().filter(row -> row.neededAt().contains(stage)).toList();
  }
}
