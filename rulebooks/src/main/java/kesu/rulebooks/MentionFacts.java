package kesu.rulebooks;

import kesu.terms.Origin;

/**
 * The facts about one mention of a complaint.
 *
 * @param outlet the independent voice: the paper, station or body, or on a platform the platform
 *     with an opaque id of the account, because three customers there are three voices. Mentions of
 *     one outlet count once. Never a person's name.
 */
public record MentionFacts(Origin origin, String outlet, Tone tone) {}
