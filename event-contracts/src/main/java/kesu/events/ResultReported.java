package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.DepartmentCode;

/**
 * The department reported the result (R1-D11).
 *
 * @param assignmentId the duty concerned
 * @param department the department concerned
 * @param finishedAt when the handling finished
 * @param at when it happened
 * @param by who did it
 */
public record ResultReported(
    AssignmentId assignmentId, DepartmentCode department, Instant finishedAt, Instant at, Actor by)
    implements Lifecycle {}
