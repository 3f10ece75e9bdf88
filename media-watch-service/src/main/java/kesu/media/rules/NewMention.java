package kesu.media.rules;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import kesu.terms.ComplaintNumber;
import kesu.terms.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A report as a person hands it in.
 *
 * @param foundAt null if it was found just now
 * @param complaintNumber the number of the complaint it is about, if the person knows it
 */
public record NewMention(
    Origin origin,
    String outlet,
    Instant publishedAt,
    @Nullable Instant foundAt,
    boolean negative,
    String text,
    @Nullable String complaintNumber,
    @Nullable String url) {
  /** The numbers of the complaints that it names, those of the text first. */
  public Set<ComplaintNumber> numbers() {
    Set<ComplaintNumber> numbers = new LinkedHashSet<>(ComplaintNumber.findIn(text));
    if (complaintNumber != null) {
      ComplaintNumber.parse(complaintNumber).ifPresent(numbers::add);
    }
    return numbers;
  }

  MentionReport report(Instant now) {
    return new MentionReport(
        origin, outlet, publishedAt, foundAt == null ? now : foundAt, negative, text, url);
  }
}
