package kesu.events;

import java.time.Instant;
import kesu.terms.MentionId;
import kesu.terms.Origin;

/**
 * A press or platform report that may name a complaint, as it came in.
 *
 * @param mentionId the report
 * @param origin the kind of source
 * @param outlet the paper, station or platform
 * @param publishedAt the instant of publication
 * @param foundAt the instant at which the press office found it
 * @param negative true if it is unfavourable
 * @param excerpt public words of the report, at least those that name the complaint
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
