package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;

/**
 * The customer came back with a closed complaint; it is the company's again.
 *
 * @param at when it happened
 * @param by who did it
 */
public record ComplaintReopened(Instant at, Actor by) implements Lifecycle {}
