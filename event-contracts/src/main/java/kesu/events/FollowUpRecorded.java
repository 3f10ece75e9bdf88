package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;

/**
 * The customer was asked whether plan and result are accepted; if not, the case goes back (R1-S5).
 *
 * @param accepted true if the customer accepted the result
 * @param satisfied true if the customer is satisfied
 * @param at the instant at which it happened
 * @param by the actor
 */
public record FollowUpRecorded(boolean accepted, boolean satisfied, Instant at, Actor by)
    implements Lifecycle {}
