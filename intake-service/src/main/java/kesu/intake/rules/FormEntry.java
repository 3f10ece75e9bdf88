package kesu.intake.rules;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kesu.rulebooks.CompanyTime;
import kesu.terms.Actor;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * Content of one field of the feedback form. May name the customer and does not show itself in
 * logs.
 *
 * @param lines the content point by point; words that somebody wrote are the same in both languages
 * @param by the person who filled it in or signed; null where the case itself filled it
 * @param at when it was filled in or signed; null where the case itself filled it
 */
public record FormEntry(List<Text> lines, @Nullable Actor by, @Nullable Instant at) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(CompanyTime.ZONE);

  public FormEntry {
    lines = List.copyOf(lines);
  }

  /** Content that follows from the case. */
  static FormEntry ofCase(List<Text> lines) {
    return new FormEntry(lines, null, null);
  }

  /** Words that somebody wrote. */
  static FormEntry written(List<String> words, Actor by, Instant at) {
    return new FormEntry(words.stream().map(FormEntry::line).toList(), by, at);
  }

  /** An instant in the company's time. */
  static Text time(Instant at) {
    return line(TIME.format(at));
  }

  static Text line(String words) {
    return new Text(words, words);
  }

  @Override
  public String toString() {
    return "FormEntry[" + lines.size() + " lines]";
  }
}
