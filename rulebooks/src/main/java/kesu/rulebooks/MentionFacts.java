package kesu.rulebooks;

import kesu.terms.Origin;

/**
 * What is known of one mention of a complaint.
 *
 * @param outlet which paper, station, platform or body; two mentions of the same outlet are one
 *     source. No person's name.
 */
public record MentionFacts(Origin origin, String outlet, Tone tone) {}
