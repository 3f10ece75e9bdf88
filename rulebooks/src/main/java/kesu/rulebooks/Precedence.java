package kesu.rulebooks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kesu.terms.ClauseId;

/** The precedence of rows and clocks where several are about one fault: one fault, one measure. */
public final class Precedence {
  static final String FILE = "precedence.csv";
  static final String[] COLUMNS = {"clause", "relation", "others", "text_zh", "text_en", "source"};

  /** A relation of a clause to others. */
  private enum Relation {
    /** The row, once proposed, excludes the others for the same person. */
    TAKES_PLACE_OF("takes-place-of"),
    /** The row is proposed only where one of the others stands. */
    ONLY_ON_TOP_OF("only-on-top-of"),
    /** Missing the clock after the others, for one hand-over, is still the same fault. */
    SAME_SILENCE_AS("same-silence-as");

    private final String word;

    Relation(String word) {
      this.word = word;
    }
  }

  private record Key(ClauseId clause, Relation relation) {}

  private final Map<Key, Set<ClauseId>> others;

  private Precedence(Map<Key, Set<ClauseId>> others) {
    this.others = others;
  }

  static Precedence read(List<Row> rows, Penalties penalties, Clocks clocks) {
    Map<String, Relation> relations = new LinkedHashMap<>();
    for (Relation relation : Relation.values()) {
      relations.put(relation.word, relation);
    }
    Map<String, ClauseId> rowWords = words(penalties.all().stream().map(PenaltyRow::clause));
    Map<String, ClauseId> clockWords = words(clocks.all().stream().map(Clock::clause));
    Map<Key, Set<ClauseId>> others = new HashMap<>();
    for (Row row : rows) {
      Relation relation = row.word("relation", relations);
      Map<String, ClauseId> known = relation == Relation.SAME_SILENCE_AS ? clockWords : rowWords;
      others.put(
          new Key(row.word("clause", known), relation),
          new LinkedHashSet<>(row.words("others", known)));
    }
    return new Precedence(others);
  }

  private static Map<String, ClauseId> words(Stream<ClauseId> clauses) {
    Map<String, ClauseId> words = new LinkedHashMap<>();
    clauses.forEach(clause -> words.put(clause.value(), clause));
    return words;
  }

  private Set<ClauseId> others(ClauseId clause, Relation relation) {
    return others.getOrDefault(new Key(clause, relation), Set.of());
  }

  /** Returns true if the row takes the place of the other for one fault. */
  public boolean takesPlaceOf(ClauseId row, ClauseId other) {
    return others(row, Relation.TAKES_PLACE_OF).contains(other);
  }

  /** Returns true if the row may be proposed while those rows stand against the complaint. */
  public boolean allows(ClauseId row, Collection<ClauseId> standing) {
    Set<ClauseId> basis = others(row, Relation.ONLY_ON_TOP_OF);
    return basis.isEmpty() || standing.stream().anyMatch(basis::contains);
  }

  /** Returns true if the row is proposed on top of the other. */
  public boolean isOnTopOf(ClauseId row, ClauseId other) {
    return others(row, Relation.ONLY_ON_TOP_OF).contains(other);
  }

  /** The clocks that, missed for the same hand-over, are one fault with it; itself among them. */
  public List<ClauseId> sameSilence(ClauseId clock) {
    List<ClauseId> same = new ArrayList<>(others(clock, Relation.SAME_SILENCE_AS));
    same.add(clock);
    others.forEach(
        (key, values) -> {
          if (key.relation() == Relation.SAME_SILENCE_AS && values.contains(clock)) {
            same.add(key.clause());
          }
        });
    return same;
  }
}
