package kesu.rulebooks;

import java.util.Map;
import java.util.TreeMap;

/** The bound a penalty row sets to the decision; a word of its {@code limit} column. */
enum Limit {
  FIXED("fixed"),
  RANGE("range"),
  AT_MOST("at-most"),
  PERSON_SETS("person-sets");

  static final Map<String, Limit> WORDS = new TreeMap<>();

  static {
    for (Limit limit : values()) {
      WORDS.put(limit.word, limit);
    }
  }

  private final String word;

  Limit(String word) {
    this.word = word;
  }
}
