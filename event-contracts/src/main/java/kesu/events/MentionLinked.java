package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.MentionId;
import kesu.terms.Origin;

/**
 * A press or platform report was found to be about this complaint (R1-S3, R1-D12).
 *
 * @param mentionId the report concerned
 * @param origin where it appeared
 * @param negative whether it is unfavourable
 * @param publishedAt when it appeared
 * @param foundAt when the press office found it
 * @param at when it happened
 * @param by who did it
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
