package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/**
 * Customer service passed a complaint on from one department to another: one that it had only kept,
 * one whose reason was corrected, or one that it took from a department that stayed silent (R1-C2,
 * R1-S6, R1-C5). If the other department does not have it yet, its assignment follows.
 *
 * @param assignmentId the assignment that ends
 * @param department the department that passed it on
 * @param to the department that has it now
 * @param at the instant at which it happened
 * @param by the actor
 * @param silent true if it was taken from a department that did not answer; null otherwise
 */
public record AssignmentPassedOn(
    AssignmentId assignmentId,
    DepartmentCode department,
    DepartmentCode to,
    Instant at,
    Actor by,
    @Nullable Boolean silent)
    implements Lifecycle {
  /** It was only kept, or its reason was corrected. */
  public AssignmentPassedOn(
      AssignmentId assignmentId,
      DepartmentCode department,
      DepartmentCode to,
      Instant at,
      Actor by) {
    this(assignmentId, department, to, at, by, null);
  }
}
