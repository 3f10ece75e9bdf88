package kesu.sla;

import java.time.Instant;
import kesu.sla.rules.Deadline;
import kesu.sla.rules.Deadline.State;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/**
 * A question for clocks; a null component restricts nothing.
 *
 * @param complaint only the clocks of that complaint, in every state unless one is given
 * @param state only clocks in that state; without it and without a complaint, only duties still
 *     owed
 * @param department only duties of that department
 * @param dueBefore only duties still owed that are due before that instant
 */
public record ClockQuery(
    @Nullable ComplaintId complaint,
    @Nullable State state,
    @Nullable DepartmentCode department,
    @Nullable Instant dueBefore) {
  boolean matches(Deadline deadline) {
    return matchesState(deadline.state())
        && (department == null || department.equals(deadline.owner().department()))
        && (dueBefore == null || deadline.dueAt().isBefore(dueBefore));
  }

  private boolean matchesState(State found) {
    if (state != null) {
      return found == state;
    }
    return found.isLive() || (complaint != null && dueBefore == null);
  }
}
