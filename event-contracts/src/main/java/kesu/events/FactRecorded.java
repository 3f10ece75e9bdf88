package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.FactKind;

/**
 * Something was learnt that bears on severity or exposure.
 *
 * @param fact what was learnt
 * @param at when it happened
 * @param by who did it
 */
public record FactRecorded(FactKind fact, Instant at, Actor by) implements Lifecycle {}
