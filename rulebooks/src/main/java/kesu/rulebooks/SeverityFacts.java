package kesu.rulebooks;

/**
 * The facts about a complaint that can make it major.
 *
 * @param repeatedUnsolved the same customer, the same cause, still unsolved (R1-S1)
 * @param outsideChannel it reached a court, a consumer body or another outside channel (R1-S2)
 * @param negativeMedia any part of the service was reported or exposed negatively (R1-S3)
 * @param incident somebody was injured, or security or a crime is involved (R1-S4)
 * @param heavyHarm the company or the customer has already suffered heavy loss or harm (R1-I3)
 */
public record SeverityFacts(
    boolean repeatedUnsolved,
    boolean outsideChannel,
    boolean negativeMedia,
    boolean incident,
    boolean heavyHarm) {}
