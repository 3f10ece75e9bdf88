package kesu.rulebooks;

/**
 * What is known of one mention of a complaint.
 *
 * @param outlet which paper, station, platform or body; two mentions of the same outlet are one
 *     source. No person's name.
 */
public record MentionFacts(OriginKind origin, String outlet, Tone tone) {}
