package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.MentionId;
import kesu.terms.Origin;

/**
 * A press or platform report was found to be about this complaint (R1-S3, R1-D12).
 *
 * @param mentionId the report
 * @param origin the kind of source
 * @param negative true if it is unfavourable
 * @param publishedAt the instant of publication
 * @param foundAt the instant at which the press office found it
 * @param at the instant at which it happened
 * @param by the actor
 */
public record MentionLinked(
    MentionId mentionId,
    Origin origin,
    boolean negative,
    Instant publishedAt,
    Instant foundAt,
    Instant at,
    Actor by)
    implements Lifecycle {}
