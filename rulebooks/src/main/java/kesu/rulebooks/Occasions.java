package kesu.rulebooks;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kesu.terms.ClauseId;
import kesu.terms.Text;

/** The penalty or reward that applies on each occasion which no other table ties to a row. */
public final class Occasions {
  static final String FILE = "occasions.csv";
  static final String[] COLUMNS = {"occasion", "clause", "text_zh", "text_en", "source"};

  /** The row that applies on one occasion. */
  private record Applying(ClauseId clause, Text text) {}

  private final Map<Occasion, Applying> applying;

  private Occasions(Map<Occasion, Applying> applying) {
    this.applying = applying;
  }

  static Occasions read(Table table, List<Row> rows, Penalties penalties) {
    Map<String, Occasion> words = Row.constants(Occasion.class);
    Complete.check(table, rows, row -> row.cell("occasion"), words.keySet());
    Map<Occasion, Applying> applying = new EnumMap<>(Occasion.class);
    for (Row row : rows) {
      Occasion occasion = row.word("occasion", words);
      ClauseId clause = row.word("clause", clauses(occasion, penalties));
      applying.put(occasion, new Applying(clause, row.text("text")));
    }
    return new Occasions(applying);
  }

  private static Map<String, ClauseId> clauses(Occasion occasion, Penalties penalties) {
    Map<String, ClauseId> clauses = new LinkedHashMap<>();
    if (occasion.isRewarded()) {
      penalties.rewards().forEach(row -> clauses.put(row.clause().value(), row.clause()));
    } else {
      penalties.all().forEach(row -> clauses.put(row.clause().value(), row.clause()));
    }
    return clauses;
  }

  /** The clause of the penalty or reward that applies on that occasion. */
  public ClauseId clause(Occasion occasion) {
    return Objects.requireNonNull(applying.get(occasion)).clause();
  }
}
