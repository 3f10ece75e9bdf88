package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/**
 * The department accepted the complaint as its own, or let the time for a refusal pass in silence,
 * which counts as acceptance (R1-D8).
 *
 * @param assignmentId the assignment
 * @param department the department
 * @param at the instant at which it happened
 * @param by the actor
 * @param bySilence true if the department has not answered; null otherwise
 */
public record AssignmentAccepted(
    AssignmentId assignmentId,
    DepartmentCode department,
    Instant at,
    Actor by,
    @Nullable Boolean bySilence)
    implements Lifecycle {
  /** An acceptance in so many words. */
  public AssignmentAccepted(
      AssignmentId assignmentId, DepartmentCode department, Instant at, Actor by) {
    this(assignmentId, department, at, by, null);
  }

  /** Returns true if the department has not answered. */
  public boolean wasSilent() {
    return Boolean.TRUE.equals(bySilence);
  }
}
