package kesu.media.rules;

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
    MentionReport report = mention.report();
    MentionLinks links = mention.links();
    return new MentionView(
        mention.id(),
        report.origin(),
        report.outlet(),
        report.publishedAt(),
        report.foundAt(),
        report.negative(),
        report.text(),
        report.url(),
        links.state(),
        links.linked(),
        links.waiting(),
        mention.reportedAt());
  }
}
