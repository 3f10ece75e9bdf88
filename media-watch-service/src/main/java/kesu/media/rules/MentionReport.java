package kesu.media.rules;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kesu.events.MentionReported;
import kesu.terms.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A report by press or platforms, apart from the complaints it is about.
 *
 * @param outlet the paper, station or platform
 * @param negative true if it is unfavourable
 * @param text its public words
 * @param url its address, where it has one
 */
public record MentionReport(
    Origin origin,
    String outlet,
    Instant publishedAt,
    Instant foundAt,
    boolean negative,
    String text,
    @Nullable String url) {
  /** The longest text that is kept of a report. */
  public static final int LONGEST = 4_000;

  /** True if it is the same report, whenever it was found. */
  boolean isSameAs(MentionReport other) {
    return origin == other.origin
        && outlet.equals(other.outlet)
        && publishedAt
            .truncatedTo(ChronoUnit.MILLIS)
            .equals(other.publishedAt.truncatedTo(ChronoUnit.MILLIS))
        && text.equals(other.text);
  }

  /** The report of an event, its text cut to what is kept. */
  static MentionReport of(MentionReported event) {
    String text = event.excerpt();
    return new MentionReport(
        event.origin(),
        event.outlet(),
        event.publishedAt(),
        event.foundAt(),
        event.negative(),
        text.length() <= LONGEST ? text : text.substring(0, LONGEST),
        null);
  }
}
