package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;

/**
 * A branch asked head office for an opinion, with its own two attached (R1-D15a, R1-FM2).
 *
 * @param request the number of the request among the complaint's, from 1
 * @param at the instant at which it happened
 * @param by the actor
 */
public record OpinionAsked(int request, Instant at, Actor by) implements Lifecycle {}
