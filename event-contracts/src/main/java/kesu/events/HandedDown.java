package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.DepartmentCode;
import kesu.terms.ReportLevel;

/**
 * The complaint was handed down a level to be verified (R1-D3, R1-D13, R1-D14).
 *
 * @param to the level it was handed down to
 * @param department the department that has it now
 * @param at the instant at which it happened
 * @param by the actor
 */
public record HandedDown(ReportLevel to, DepartmentCode department, Instant at, Actor by)
    implements Lifecycle {}
