package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.StoreCode;

/**
 * An incident is behind a complaint: known when it was registered, or learnt later (R1-S4).
 *
 * @param kind the kind of incident, from the rulebook's list
 * @param store the store where it happened
 * @param happenedAt the instant at which it happened
 * @param noticedAt the instant at which the company's staff noticed it
 * @param accident true if it is an accident, and not a quarrel or crime
 * @param injury true if somebody was injured
 * @param thirdPartyHurt true if somebody was hurt who is no employee
 * @param propertyLost true if property was lost or damaged
 * @param at the instant at which it was recorded
 * @param by the actor
 */
public record IncidentRecorded(
    String kind,
    StoreCode store,
    Instant happenedAt,
    Instant noticedAt,
    boolean accident,
    boolean injury,
    boolean thirdPartyHurt,
    boolean propertyLost,
    Instant at,
    Actor by)
    implements Lifecycle {}
