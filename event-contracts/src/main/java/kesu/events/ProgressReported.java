package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.DepartmentCode;

/**
 * The department reported how it is handling it (R1-D9, R1-D10).
 *
 * @param assignmentId the duty concerned
 * @param department the department concerned
 * @param at when it happened
 * @param by who did it
 */
public record ProgressReported(
    AssignmentId assignmentId, DepartmentCode department, Instant at, Actor by)
    implements Lifecycle {}
