package kesu.rulebooks;

/**
 * The facts about a complaint that is to be closed.
 *
 * @param assignments the number of departments that have it, without those that refused
 * @param resultsReported the number of them that have reported the result
 * @param lastFollowUp the answer to the last follow-up call after the last result
 * @param companyAgrees the company's answer to plan and result, recorded with it
 * @param furtherDemand the customer's answer to having any further demand
 */
public record GateFacts(
    int assignments,
    int resultsReported,
    FollowUpAnswer lastFollowUp,
    YesOrNo companyAgrees,
    YesOrNo furtherDemand) {}
