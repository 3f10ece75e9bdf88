package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;

/**
 * The customer came back with a closed complaint; it is the company's again.
 *
 * @param at the instant at which it happened
 * @param by the actor
 */
public record ComplaintReopened(Instant at, Actor by) implements Lifecycle {}
