package kesu.rulebooks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kesu.terms.Text;

/** The kinds of department of a regulation. */
public final class DepartmentKinds {
  static final String FILE = "departments.csv";
  static final String[] COLUMNS = {
    "kind", "name_zh", "name_en", "level", "head", "answered_for_by", "handles", "clause", "source"
  };

  /** The word for the departments that a complaint's handling finds responsible (相关责任部门). */
  static final String RESPONSIBLE = "@responsible-departments";

  private final Map<String, DepartmentKind> kinds;

  private DepartmentKinds(Map<String, DepartmentKind> kinds) {
    this.kinds = kinds;
  }

  static DepartmentKinds read(List<Row> rows, Map<String, Row> posts) {
    Map<String, Row> standIns =
        rows.stream()
            .filter(row -> row.cellOrNone("answered_for_by").isEmpty())
            .collect(
                Collectors.toMap(
                    row -> row.cell("kind"), row -> row, (one, other) -> one, LinkedHashMap::new));
    Map<String, DepartmentKind> kinds = new LinkedHashMap<>();
    for (Row row : rows) {
      Optional<String> answeredForBy = row.cellOrNone("answered_for_by");
      answeredForBy.ifPresent(kind -> row.oneOf("answered_for_by", kind, standIns));
      checkHead(row, row.word("head", posts));
      kinds.put(
          row.cell("kind"),
          new DepartmentKind(
              row.cell("kind"),
              row.text("name"),
              row.constant("level", DepartmentKind.Level.class),
              row.post("head"),
              answeredForBy,
              row.yes("handles"),
              row.clause("clause")));
    }
    return new DepartmentKinds(kinds);
  }

  private static void checkHead(Row row, Row head) {
    String kind = row.cellOrNone("answered_for_by").orElse(row.cell("kind"));
    if (!head.cell("department").equals(kind)) {
      throw row.wrong(row.cell("head"), new Text(kind + " 自己的岗位", "a post of " + kind + " itself"));
    }
  }

  /** The kind of that code, if the regulation has it. */
  public Optional<DepartmentKind> find(String kind) {
    return Optional.ofNullable(kinds.get(kind));
  }

  /** All kinds in the order of the table. */
  public List<DepartmentKind> all() {
    return List.copyOf(kinds.values());
  }

  /** The kinds at that level that have staff of their own. */
  public List<DepartmentKind> at(DepartmentKind.Level level) {
    return kinds.values().stream()
        .filter(kind -> kind.level() == level && kind.answeredForBy().isEmpty())
        .toList();
  }

  /** All codes, for messages that list the accepted values. */
  public Set<String> codes() {
    return kinds.keySet();
  }

  /** The kinds that a cell names, in groups of alternatives; none for those responsible. */
  List<List<String>> named(Row row, String column) {
    if (row.cell(column).equals(RESPONSIBLE)) {
      return List.of();
    }
    return row.list(column).stream()
        .map(
            group ->
                Arrays.stream(group.split(Row.ALTERNATIVE, -1))
                    .map(kind -> row.oneOf(column, kind, words()))
                    .toList())
        .toList();
  }

  Map<String, String> words() {
    return kinds.keySet().stream()
        .collect(
            Collectors.toMap(kind -> kind, kind -> kind, (one, other) -> one, LinkedHashMap::new));
  }
}
