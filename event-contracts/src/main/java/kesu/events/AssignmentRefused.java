package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.DepartmentCode;

/**
 * The department refused the complaint with a finding that it is not its own (R1-D8).
 *
 * @param assignmentId the duty concerned
 * @param department the department concerned
 * @param at when it happened
 * @param by who did it
 */
public record AssignmentRefused(
    AssignmentId assignmentId, DepartmentCode department, Instant at, Actor by)
    implements Lifecycle {}
