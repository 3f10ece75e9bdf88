package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;

/**
 * The opinion that a branch had asked for was given (R1-D15a, R1-D15b).
 *
 * @param request the number of the request among the complaint's, from 1
 * @param at the instant at which it happened
 * @param by the actor
 */
public record OpinionGiven(int request, Instant at, Actor by) implements Lifecycle {}
