package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;

/**
 * Journalists are at the scene (R1-D21).
 *
 * @param at the instant since which they are there
 * @param by the actor
 */
public record JournalistsArrived(Instant at, Actor by) implements Lifecycle {}
