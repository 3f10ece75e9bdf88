package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.DepartmentCode;

/**
 * Customer service passed a complaint on from one department to another: one that it had only kept,
 * or one whose reason was corrected (R1-C2, R1-S6, R1-C5); the new owner's assignment follows.
 *
 * @param assignmentId the assignment that ends
 * @param department the department that passed it on
 * @param to the department that has it now
 * @param at the instant at which it happened
 * @param by the actor
 */
public record AssignmentPassedOn(
    AssignmentId assignmentId, DepartmentCode department, DepartmentCode to, Instant at, Actor by)
    implements Lifecycle {}
