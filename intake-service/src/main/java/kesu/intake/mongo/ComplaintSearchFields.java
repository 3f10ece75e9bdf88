package kesu.intake.mongo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import kesu.defaults.documents.SearchFields;
import kesu.intake.rules.AssignmentProgress;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.SearchTerms;
import org.jspecify.annotations.Nullable;

/** The fields by which complaints are searched for, beside those of their state. */
final class ComplaintSearchFields implements SearchFields<Complaint> {
  static final String NAME = FIELD + ".name";
  static final String WORDS = FIELD + ".words";
  static final String GOODS = FIELD + ".goods";
  static final String PERSONS = FIELD + ".persons";
  static final String DEPARTMENTS = FIELD + ".departments";
  static final String OVERDUE = FIELD + ".overdue";

  /** The version of these fields; documents with a lower one, or none, are saved again. */
  static final String VERSION = FIELD + ".v";

  static final int CURRENT = 1;

  @Override
  public Map<String, Object> of(Complaint complaint) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("v", CURRENT);
    fields.put("name", complaint.form().customer().name().strip());
    fields.put("words", List.copyOf(SearchTerms.of(complaint.form().words())));
    String goods = complaint.form().goods();
    fields.put("goods", goods == null ? List.of() : List.copyOf(SearchTerms.of(goods)));
    fields.put("persons", each(complaint, AssignmentProgress::person));
    fields.put("departments", each(complaint, AssignmentProgress::department));
    fields.put("overdue", complaint.isOverdue());
    return fields;
  }

  private static List<String> each(
      Complaint complaint, Function<AssignmentProgress, @Nullable Object> part) {
    return complaint.progress().assignments().stream()
        .map(part)
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .distinct()
        .toList();
  }
}
