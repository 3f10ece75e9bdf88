package kesu.rulebooks;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kesu.terms.ClauseId;

/** The meaning of an owner's silence once the time of a clock has passed. */
public final class SilenceRules {
  static final String FILE = "silence.csv";
  static final String[] COLUMNS = {"clause", "counts_as", "text_zh", "text_en", "source"};

  /** An answer that silence stands for. */
  private enum Meaning {
    /** The department has accepted. */
    ACCEPTANCE("acceptance");

    private final String word;

    Meaning(String word) {
      this.word = word;
    }
  }

  private final Map<Meaning, Set<ClauseId>> clocks;

  private SilenceRules(Map<Meaning, Set<ClauseId>> clocks) {
    this.clocks = clocks;
  }

  static SilenceRules read(List<Row> rows, Clocks clocks) {
    Map<String, Meaning> meanings = new LinkedHashMap<>();
    for (Meaning meaning : Meaning.values()) {
      meanings.put(meaning.word, meaning);
    }
    Map<String, ClauseId> known = new LinkedHashMap<>();
    clocks
        .stoppedAt(StopsAt.ACCEPTED_OR_REFUSED)
        .forEach(clock -> known.put(clock.clause().value(), clock.clause()));
    Map<Meaning, Set<ClauseId>> read = new EnumMap<>(Meaning.class);
    for (Row row : rows) {
      read.computeIfAbsent(row.word("counts_as", meanings), ignored -> new HashSet<>())
          .add(row.word("clause", known));
    }
    return new SilenceRules(read);
  }

  /** Returns true if a department that lets the time of that clock pass has accepted. */
  public boolean isAcceptance(ClauseId clock) {
    return clocks.getOrDefault(Meaning.ACCEPTANCE, Set.of()).contains(clock);
  }
}
