package kesu.events;

import java.time.Instant;
import kesu.terms.MentionId;
import kesu.terms.Origin;

/**
 * A press or platform report that may name a complaint, as it came in.
 *
 * @param mentionId the report concerned
 * @param origin where it appeared
 * @param outlet the paper, station or platform
 * @param publishedAt when it appeared
 * @param foundAt when the press office found it
 * @param negative whether it is unfavourable
 * @param excerpt public words of the report, or as much as names the complaint
 */
public record MentionReported(
    MentionId mentionId,
    Origin origin,
    String outlet,
    Instant publishedAt,
    Instant foundAt,
    boolean negative,
    String excerpt)
    implements MediaReport {}
