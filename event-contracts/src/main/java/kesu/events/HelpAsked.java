package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.DepartmentCode;

/**
 * A store asked the branch for resources because it cannot solve the complaint alone (R1-D4).
 *
 * @param request the number of the request among the complaint's, from 1
 * @param department the store that asks
 * @param from the department whose resources it asks for
 * @param at the instant at which it happened
 * @param by the actor
 */
public record HelpAsked(
    int request, DepartmentCode department, DepartmentCode from, Instant at, Actor by)
    implements Lifecycle {}
