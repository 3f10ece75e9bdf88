package kesu.rulebooks;

import kesu.terms.Origin;

/**
 * What is known of one mention of a complaint.
 *
 * @param outlet what makes the voice one of its own: the paper, station or body; on a platform the
 *     platform with an opaque id of the account, because three customers there are three voices.
 *     Mentions of the same outlet count once. Never a person's name.
 */
public record MentionFacts(Origin origin, String outlet, Tone tone) {}
