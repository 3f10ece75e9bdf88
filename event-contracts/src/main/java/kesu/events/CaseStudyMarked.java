package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;

/**
 * Head office made a finished complaint a case study (R1-O42).
 *
 * @param at the instant at which it happened
 * @param by the actor
 */
public record CaseStudyMarked(Instant at, Actor by) implements Lifecycle {}
