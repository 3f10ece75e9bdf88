package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;

/**
 * The customer was promised an answer by a time (R1-D16).
 *
 * @param promisedAt by when the answer was promised
 * @param at when it happened
 * @param by who did it
 */
public record PromiseRecorded(Instant promisedAt, Instant at, Actor by) implements Lifecycle {}
