package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;

/**
 * The customer was promised an answer by a time (R1-D16).
 *
 * @param promisedAt the instant by which the answer was promised
 * @param at the instant at which it happened
 * @param by the actor
 */
public record PromiseRecorded(Instant promisedAt, Instant at, Actor by) implements Lifecycle {}
