package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;

/**
 * The customer was called or visited (R1-D7).
 *
 * @param reached true if the customer was reached
 * @param at the instant at which it happened
 * @param by the actor
 */
public record CustomerContacted(boolean reached, Instant at, Actor by) implements Lifecycle {}
