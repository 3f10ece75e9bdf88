package kesu.intake;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import kesu.terms.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One row of a complaint's history. Its words may name people and belong to the case file only, so
 * it does not show them in logs.
 *
 * @param by who did it; null where the system did or it does not matter
 * @param facts what everybody who may read the complaint may see, by name
 * @param words what somebody wrote, by name
 */
public record Entry(
    Instant at,
    What what,
    @Nullable Actor by,
    Map<String, String> facts,
    Map<String, String> words) {
  public Entry {
    facts = Map.copyOf(facts);
    words = Map.copyOf(words);
  }

  static Entry of(Instant at, What what, @Nullable Actor by) {
    return new Entry(at, what, by, Map.of(), Map.of());
  }

  /** The same with one more fact, unless there is none. */
  Entry fact(String name, @Nullable Object value) {
    return value == null ? this : new Entry(at, what, by, more(facts, name, value), words);
  }

  /** The same with something more that somebody wrote, unless there is none. */
  Entry words(String name, @Nullable String value) {
    return value == null || value.isBlank()
        ? this
        : new Entry(at, what, by, facts, more(words, name, value));
  }

  private static Map<String, String> more(Map<String, String> all, String name, Object value) {
    Map<String, String> further = new TreeMap<>(all);
    further.put(name, value.toString());
    return further;
  }

  @Override
  public String toString() {
    return "Entry[" + at + " " + what + " " + facts + "]";
  }
}
