package kesu.media.rules;

import java.time.Instant;
import kesu.terms.MentionId;
import kesu.terms.Origin;

/**
 * A report as far as it bears on the exposure of the complaint that it is linked to.
 *
 * @param outlet the paper, station or platform
 * @param negative true if it is unfavourable
 * @param foundAt the moment at which the press office found it
 */
public record LinkedMention(
    MentionId mentionId, Origin origin, String outlet, boolean negative, Instant foundAt) {
  /** The part of a report that bears on exposure. */
  public static LinkedMention of(Mention mention) {
    MentionReport report = mention.report();
    return new LinkedMention(
        mention.id(), report.origin(), report.outlet(), report.negative(), report.foundAt());
  }
}
