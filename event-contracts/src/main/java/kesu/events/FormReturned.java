package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.DepartmentCode;
import kesu.terms.ReportLevel;

/**
 * A complaint that was handed down was verified and the form returned a level up (R1-D3, R1-D13).
 *
 * @param to the level it was returned to
 * @param department the department that returned it
 * @param at the instant at which it happened
 * @param by the actor
 */
public record FormReturned(ReportLevel to, DepartmentCode department, Instant at, Actor by)
    implements Lifecycle {}
