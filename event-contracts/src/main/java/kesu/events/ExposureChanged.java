package kesu.events;

import java.time.Instant;
import java.util.List;
import kesu.terms.Exposure;
import kesu.terms.Ground;
import kesu.terms.MentionId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * A complaint became more, or less, exposed (R1-S3, R1-M).
 *
 * @param from the level before
 * @param to the new level
 * @param mentionId the report that changed it
 * @param told the posts that were told
 * @param grounds the clauses applied
 * @param at the instant at which it happened
 */
public record ExposureChanged(
    Exposure from,
    Exposure to,
    @Nullable MentionId mentionId,
    List<Post> told,
    List<Ground> grounds,
    Instant at)
    implements Lifecycle {
  public ExposureChanged {
    told = List.copyOf(told);
    grounds = List.copyOf(grounds);
  }
}
