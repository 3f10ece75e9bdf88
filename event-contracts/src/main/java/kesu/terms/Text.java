package kesu.terms;

import java.util.Locale;

/** Words for a person, in Chinese and in English. */
public record Text(String zh, String en) {
  /** The words in the language that the reader asked for; English unless it is Chinese. */
  public String in(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
  }
}
