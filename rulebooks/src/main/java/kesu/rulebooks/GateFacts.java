package kesu.rulebooks;

/**
 * What is known of a complaint that is to be closed.
 *
 * @param assignments how many departments have it, those that refused not counted
 * @param resultsReported how many of them have reported the result
 * @param lastFollowUp the answer to the last follow-up call after the last result
 */
public record GateFacts(int assignments, int resultsReported, FollowUpAnswer lastFollowUp) {}
