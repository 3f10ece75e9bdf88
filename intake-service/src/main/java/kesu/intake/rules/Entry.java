package kesu.intake.rules;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import kesu.terms.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One entry in a complaint's history. Its words may name people and belong to the case file only,
 * so it does not show them in logs.
 *
 * @param by the actor; null where the system acted or it does not matter
 * @param facts facts that everybody who may read the complaint may see, by name
 * @param words words that somebody wrote, by name
 */
public record Entry(
    Instant at,
    EntryKind kind,
    @Nullable Actor by,
    Map<String, String> facts,
    Map<String, String> words) {
  public Entry {
    facts = Map.copyOf(facts);
    words = Map.copyOf(words);
  }

  static Entry of(Instant at, EntryKind kind, @Nullable Actor by) {
    return new Entry(at, kind, by, Map.of(), Map.of());
  }

  /** The same entry with one more fact, unless the value is null. */
  Entry fact(String name, @Nullable Object value) {
    return value == null
        ? this
        : new Entry(at, kind, by, plus(facts, name, value.toString()), words);
  }

  /** The same entry with more words, unless there are none. */
  Entry words(String name, @Nullable String value) {
    return value == null || value.isBlank()
        ? this
        : new Entry(at, kind, by, facts, plus(words, name, value));
  }

  /** The same entry with a customer masked in its words. */
  Entry masked(Customer customer) {
    return new Entry(at, kind, by, facts, Masked.words(words, customer));
  }

  private static Map<String, String> plus(Map<String, String> all, String name, String value) {
    Map<String, String> more = new TreeMap<>(all);
    more.put(name, value);
    return more;
  }

  @Override
  public String toString() {
    return "Entry[" + at + " " + kind + " " + facts + "]";
  }
}
