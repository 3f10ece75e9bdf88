package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;

/**
 * The customer was asked whether plan and result are accepted; if not, the case goes back (R1-S5).
 *
 * @param accepted whether the customer accepted the result
 * @param satisfied whether the customer is satisfied
 * @param at when it happened
 * @param by who did it
 */
public record FollowUpRecorded(boolean accepted, boolean satisfied, Instant at, Actor by)
    implements Lifecycle {}
