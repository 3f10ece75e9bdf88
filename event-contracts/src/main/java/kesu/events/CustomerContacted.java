package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;

/**
 * Somebody called or visited the customer (R1-D7).
 *
 * @param reached whether the customer was reached
 * @param at when it happened
 * @param by who did it
 */
public record CustomerContacted(boolean reached, Instant at, Actor by) implements Lifecycle {}
