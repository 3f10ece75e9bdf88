package kesu.media;

import java.time.Instant;
import java.util.List;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.MentionId;
import kesu.terms.Origin;
import org.jspecify.annotations.Nullable;

/** A report as it is shown to people. */
public record MentionView(
    MentionId id,
    Origin origin,
    String outlet,
    Instant publishedAt,
    Instant foundAt,
    boolean negative,
    String text,
    @Nullable String url,
    Mention.State state,
    List<ComplaintId> linked,
    List<ComplaintNumber> waiting,
    Instant reportedAt) {
  /** The view of a report. */
  public static MentionView of(Mention mention) {
    return new MentionView(
        mention.id(),
        mention.origin(),
        mention.outlet(),
        mention.publishedAt(),
        mention.foundAt(),
        mention.negative(),
        mention.text(),
        mention.url(),
        mention.state(),
        mention.linked(),
        mention.waiting(),
        mention.reportedAt());
  }
}
