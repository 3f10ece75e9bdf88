package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.DepartmentCode;

/**
 * The department reported how it is handling it (R1-D9, R1-D10).
 *
 * @param assignmentId the assignment
 * @param department the department
 * @param at the instant at which it happened
 * @param by the actor
 */
public record ProgressReported(
    AssignmentId assignmentId, DepartmentCode department, Instant at, Actor by)
    implements Lifecycle {}
