package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.DepartmentCode;

/**
 * The department reported the result (R1-D11).
 *
 * @param assignmentId the assignment
 * @param department the department
 * @param finishedAt the instant at which the handling was finished
 * @param at the instant at which it happened
 * @param by the actor
 */
public record ResultReported(
    AssignmentId assignmentId, DepartmentCode department, Instant finishedAt, Instant at, Actor by)
    implements Lifecycle {}
