package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.DepartmentCode;
import kesu.terms.MentionId;
import kesu.terms.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A press or platform report was found to be about this complaint (R1-S3, R1-D12).
 *
 * @param mentionId the report
 * @param origin the kind of source
 * @param negative true if it is unfavourable
 * @param publishedAt the instant of publication
 * @param foundAt the instant at which it was found
 * @param at the instant at which it happened
 * @param by the actor
 * @param foundBy the department that found it; null if it was taken in from the press office's own
 *     watch
 */
public record MentionLinked(
    MentionId mentionId,
    Origin origin,
    boolean negative,
    Instant publishedAt,
    Instant foundAt,
    Instant at,
    Actor by,
    @Nullable DepartmentCode foundBy)
    implements Lifecycle {
  /** A report from the press office's own watch. */
  public MentionLinked(
      MentionId mentionId,
      Origin origin,
      boolean negative,
      Instant publishedAt,
      Instant foundAt,
      Instant at,
      Actor by) {
    this(mentionId, origin, negative, publishedAt, foundAt, at, by, null);
  }
}
