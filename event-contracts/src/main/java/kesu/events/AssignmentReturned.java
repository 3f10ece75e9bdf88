package kesu.events;

import java.time.Instant;
import java.util.List;
import kesu.terms.AssignmentId;
import kesu.terms.DepartmentCode;
import kesu.terms.Ground;

/**
 * The customer did not accept, or came back: the department has it again, and the clocks with it
 * (R1-S5).
 *
 * @param assignmentId the assignment
 * @param department the department
 * @param at the instant at which it happened
 * @param grounds the clauses applied
 */
public record AssignmentReturned(
    AssignmentId assignmentId, DepartmentCode department, Instant at, List<Ground> grounds)
    implements Lifecycle {
  public AssignmentReturned {
    grounds = List.copyOf(grounds);
  }
}
