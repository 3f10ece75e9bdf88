package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;

/**
 * The branch granted or refused a store's request for help (R1-O34).
 *
 * @param request the number of the request among the complaint's, from 1
 * @param granted true if the help is granted
 * @param at the instant at which it happened
 * @param by the actor
 */
public record HelpDecided(int request, boolean granted, Instant at, Actor by)
    implements Lifecycle {}
