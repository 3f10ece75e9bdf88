package kesu.rulebooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kesu.terms.Post;
import kesu.terms.ReasonCode;
import kesu.terms.Text;

/**
 * The reason table of a regulation (R1-T01 to R1-T41): what can go wrong, and who is responsible.
 */
public final class Reasons {
  static final String FILE = "reasons.csv";
  static final String[] COLUMNS = {
    "clause",
    "name_zh",
    "name_en",
    "explanation_zh",
    "explanation_en",
    "departments",
    "persons",
    "selectable",
    "measure_from",
    "measure_to",
    "points",
    "limit",
    "fine_from_yuan",
    "fine_to_yuan",
    "source"
  };
  private static final int MOST_DEPARTMENTS = 4;

  private final Map<ReasonCode, Reason> reasons;

  private Reasons(Map<ReasonCode, Reason> reasons) {
    this.reasons = reasons;
  }

  static Reasons read(List<Row> rows, DepartmentKinds kinds, Posts posts) {
    Map<ReasonCode, Reason> reasons = new LinkedHashMap<>();
    for (Row row : rows) {
      Reason reason = reason(row, kinds, posts);
      reasons.put(reason.code(), reason);
    }
    return new Reasons(reasons);
  }

  private static Reason reason(Row row, DepartmentKinds kinds, Posts posts) {
    List<List<String>> groups = kinds.named(row, "departments");
    List<String> departments = groups.stream().flatMap(List::stream).toList();
    if (departments.size() > MOST_DEPARTMENTS) {
      throw row.wrong(row.cell("departments"), new Text("一至四个部门", "one to four departments"));
    }
    List<Post> persons =
        Answerable.read(row, "persons", posts).stream()
            .flatMap(person -> person.posts().stream())
            .toList();
    return new Reason(
        new ReasonCode(row.clause("clause").value()),
        row.text("name"),
        row.textOrBlank("explanation"),
        departments,
        groups.stream().map(List::getFirst).toList(),
        persons,
        row.yes("selectable"),
        row.optional("note").orElse(""));
  }

  /** The wording of a row: its name, followed by the explanation if the table gives one. */
  static Text text(Row row) {
    Text name = row.text("name");
    Text explanation = row.textOrBlank("explanation");
    return explanation.zh().isEmpty()
        ? name
        : new Text(name.zh() + "：" + explanation.zh(), name.en() + ": " + explanation.en());
  }

  /** The reason of that code, if the regulation has it. */
  public Optional<Reason> find(ReasonCode code) {
    return Optional.ofNullable(reasons.get(code));
  }

  /** All reasons in the order of the table. */
  public List<Reason> all() {
    return List.copyOf(reasons.values());
  }

  /** The reasons that can be given when a complaint is registered. */
  public List<Reason> selectable() {
    return reasons.values().stream().filter(Reason::selectable).toList();
  }
}
