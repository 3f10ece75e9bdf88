package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.DepartmentCode;

/**
 * The department refused the complaint with a finding that it is not its own (R1-D8).
 *
 * @param assignmentId the assignment
 * @param department the department
 * @param at the instant at which it happened
 * @param by the actor
 */
public record AssignmentRefused(
    AssignmentId assignmentId, DepartmentCode department, Instant at, Actor by)
    implements Lifecycle {}
