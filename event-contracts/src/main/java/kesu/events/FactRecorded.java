package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.FactKind;

/**
 * A fact was recorded that bears on severity or exposure.
 *
 * @param fact the fact
 * @param at the instant at which it happened
 * @param by the actor
 */
public record FactRecorded(FactKind fact, Instant at, Actor by) implements Lifecycle {}
