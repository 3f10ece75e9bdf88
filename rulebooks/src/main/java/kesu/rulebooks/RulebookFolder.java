package kesu.rulebooks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import kesu.terms.ClauseId;
import kesu.terms.Text;

/**
 * One version of one regulation, read from its folder and checked for every day on which it
 * changes.
 */
record RulebookFolder(Folder folder, Row head, Map<String, Table> tables) {
  private static final String FILE = "rulebook.csv";
  private static final String CLAUSES = "clauses.csv";

  static RulebookFolder read(Folder folder) {
    Table heads =
        Table.read(
            folder, FILE, "id", "version", "in_force_from", "title_zh", "title_en", "source");
    if (heads.rows().size() != 1) {
      throw new InvalidRulebook(
          heads.file(), 0, heads.rows().size() + " rows", new Text("恰好一行", "exactly one row"));
    }
    Row head = heads.rows().getFirst();
    LocalDate start = head.date("in_force_from");
    Map<String, Table> tables = new LinkedHashMap<>();
    columns()
        .forEach(
            (file, shape) ->
                tables.put(
                    file, Table.dated(folder, file, shape.columns()).follows(start, shape.key())));
    return new RulebookFolder(folder, head, tables);
  }

  /** The columns of a table and, of these, its key. */
  private record Shape(String[] columns, String... key) {}

  private static Map<String, Shape> columns() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    shapes.put(
        CLAUSES, new Shape(new String[] {"clause", "text_zh", "text_en", "source"}, "clause"));
    shapes.put(SeverityRules.FILE, new Shape(SeverityRules.COLUMNS, "clause"));
    shapes.put(DepartmentKinds.FILE, new Shape(DepartmentKinds.COLUMNS, "kind"));
    shapes.put(Posts.FILE, new Shape(Posts.COLUMNS, "post"));
    shapes.put(Permissions.FILE, new Shape(Permissions.COLUMNS, "action", "scope"));
    shapes.put(Reasons.FILE, new Shape(Reasons.COLUMNS, "clause"));
    shapes.put(Penalties.FILE, new Shape(Penalties.COLUMNS, "clause"));
    shapes.put(RewardReader.FILE, new Shape(RewardReader.COLUMNS, "clause"));
    shapes.put(Occasions.FILE, new Shape(Occasions.COLUMNS, "occasion"));
    shapes.put(Precedence.FILE, new Shape(Precedence.COLUMNS, "clause", "relation"));
    shapes.put(Clocks.FILE, new Shape(Clocks.COLUMNS, "clause"));
    shapes.put(SilenceRules.FILE, new Shape(SilenceRules.COLUMNS, "clause", "counts_as"));
    shapes.put(ExposureRules.FILE, new Shape(ExposureRules.COLUMNS, "origin", "tone"));
    shapes.put(
        ExposureRules.THRESHOLDS_FILE, new Shape(ExposureRules.THRESHOLDS_COLUMNS, "origins"));
    shapes.put(ExposureRules.NOTICES_FILE, new Shape(ExposureRules.NOTICES_COLUMNS, "clause"));
    shapes.put(IncidentReader.KINDS_FILE, new Shape(IncidentReader.KINDS_COLUMNS, "kind"));
    shapes.put(
        IncidentReader.GROUPS_FILE, new Shape(IncidentReader.GROUPS_COLUMNS, "group", "post"));
    shapes.put(IncidentReader.TASKS_FILE, new Shape(IncidentReader.TASKS_COLUMNS, "task"));
    shapes.put(
        IncidentReader.CONDITIONS_FILE, new Shape(IncidentReader.CONDITIONS_COLUMNS, "condition"));
    shapes.put(IncidentReader.CLAIMS_FILE, new Shape(IncidentReader.CLAIMS_COLUMNS, "step"));
    shapes.put(Gates.FILE, new Shape(Gates.COLUMNS, "gate"));
    shapes.put(FormFields.FILE, new Shape(FormFields.COLUMNS, "field"));
    return shapes;
  }

  String id() {
    return head.cell("id");
  }

  String version() {
    return head.cell("version");
  }

  LocalDate inForceFrom() {
    return head.date("in_force_from");
  }

  /** The rulebook by each day on which it changes. */
  NavigableMap<LocalDate, Rulebook> timeline() {
    SortedSet<LocalDate> days = new TreeSet<>();
    days.add(inForceFrom());
    tables.values().forEach(table -> days.addAll(table.changesAfter(inForceFrom())));
    NavigableMap<LocalDate, Rulebook> timeline = new TreeMap<>();
    days.forEach(day -> timeline.put(day, on(day)));
    return timeline;
  }

  private Table table(String file) {
    Table table = tables.get(file);
    if (table == null) {
      throw new IllegalStateException("No table " + file + " was read");
    }
    return table;
  }

  private List<Row> rows(String file, LocalDate day) {
    return table(file).on(day);
  }

  private Rulebook on(LocalDate day) {
    Citation citation = new Citation(id(), version());
    Map<ClauseId, ClauseRow> clauses = clauses(day);
    List<Row> postRows = table(Posts.FILE).someOn(day);
    List<Row> reasonRows = table(Reasons.FILE).someOn(day);
    DepartmentKinds kinds =
        DepartmentKinds.read(table(DepartmentKinds.FILE).someOn(day), Posts.byCode(postRows));
    Posts posts = Posts.read(postRows, kinds);
    Penalties penalties =
        new Penalties(
            new PenaltyReader(kinds, posts).all(reasonRows, rows(Penalties.FILE, day)),
            RewardReader.read(rows(RewardReader.FILE, day), kinds, posts));
    Map<String, ClauseId> penaltyWords = new LinkedHashMap<>();
    penalties.all().forEach(row -> penaltyWords.put(row.clause().value(), row.clause()));
    Clocks clocks = Clocks.read(table(Clocks.FILE).someOn(day), kinds, posts, penaltyWords);
    return new Rulebook(
        id(),
        version(),
        inForceFrom(),
        head.text("title"),
        head.cell("source"),
        SeverityRules.read(table(SeverityRules.FILE), rows(SeverityRules.FILE, day), citation),
        Reasons.read(reasonRows, kinds, posts),
        clocks,
        SilenceRules.read(rows(SilenceRules.FILE, day), clocks),
        penalties,
        Occasions.read(table(Occasions.FILE), rows(Occasions.FILE, day), penalties),
        Precedence.read(rows(Precedence.FILE, day), penalties, clocks),
        ExposureRules.read(
            table(ExposureRules.FILE),
            rows(ExposureRules.FILE, day),
            rows(ExposureRules.THRESHOLDS_FILE, day),
            rows(ExposureRules.NOTICES_FILE, day),
            posts,
            citation),
        Gates.read(table(Gates.FILE).someOn(day), citation),
        new IncidentReader(posts)
            .read(
                rows(IncidentReader.KINDS_FILE, day),
                rows(IncidentReader.GROUPS_FILE, day),
                rows(IncidentReader.TASKS_FILE, day),
                rows(IncidentReader.CONDITIONS_FILE, day),
                rows(IncidentReader.CLAIMS_FILE, day)),
        FormFields.read(table(FormFields.FILE), rows(FormFields.FILE, day), posts, kinds),
        kinds,
        posts,
        Permissions.read(table(Permissions.FILE), rows(Permissions.FILE, day), posts, kinds),
        clauses);
  }

  /** The clauses of all tables, each once. A row that cites any other clause is refused. */
  private Map<ClauseId, ClauseRow> clauses(LocalDate day) {
    Map<ClauseId, ClauseRow> clauses = new HashMap<>();
    Map<String, Function<Row, Text>> texts = new LinkedHashMap<>();
    texts.put(CLAUSES, row -> row.text("text"));
    texts.put(SeverityRules.FILE, row -> row.text("text"));
    texts.put(Reasons.FILE, Reasons::text);
    texts.put(Penalties.FILE, row -> row.text("text"));
    texts.put(RewardReader.FILE, row -> row.text("text"));
    texts.put(Clocks.FILE, row -> row.text("duty"));
    texts.forEach(
        (file, text) -> {
          for (Row row : rows(file, day)) {
            ClauseRow clause = ClauseRow.of(row, text.apply(row));
            if (clauses.put(clause.id(), clause) != null) {
              throw row.wrong(
                  clause.id().value(),
                  new Text("整个规章内不重复的条款号", "a clause id that no other row or table has"));
            }
          }
        });
    for (String file : tables.keySet()) {
      for (Row row : rows(file, day)) {
        row.cell("source");
        if (!clauses.containsKey(row.clause("clause"))) {
          throw row.wrong(
              row.cell("clause"),
              new Text(
                  "本规章已有的条款（见 " + CLAUSES + "）",
                  "a clause that this rulebook has (see " + CLAUSES + ")"));
        }
      }
    }
    return clauses;
  }
}
