package kesu.media.rules;

import java.time.Instant;
import kesu.terms.MentionId;
import kesu.terms.Origin;

/**
 * One report about a complaint.
 *
 * @param outlet the paper, station or platform
 * @param negative whether it is unfavourable
 * @param foundAt when the press office found it
 */
public record Report(
    MentionId mentionId, Origin origin, String outlet, boolean negative, Instant foundAt) {}
