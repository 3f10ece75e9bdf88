package kesu.intake.rules;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The terms by which a text is found: of Chinese every two signs that stand together, of anything
 * else whole words. A text has all terms of what it contains.
 */
public final class SearchTerms {
  private final Set<String> terms = new LinkedHashSet<>();
  private final StringBuilder word = new StringBuilder();
  private int before = -1;

  private SearchTerms() {}

  /** The terms of a text; none if it has neither two Chinese signs together nor a word. */
  public static Set<String> of(String text) {
    SearchTerms terms = new SearchTerms();
    text.toLowerCase(Locale.ROOT).codePoints().forEach(terms::read);
    terms.endWord();
    return terms.terms;
  }

  private void read(int sign) {
    if (Character.isIdeographic(sign)) {
      endWord();
      if (before >= 0) {
        terms.add(Character.toString(before) + Character.toString(sign));
      }
      before = sign;
    } else {
      before = -1;
      if (Character.isLetterOrDigit(sign)) {
        word.appendCodePoint(sign);
      } else {
        endWord();
      }
    }
  }

  private void endWord() {
    if (!word.isEmpty()) {
      terms.add(word.toString());
      word.setLength(0);
    }
  }
}
