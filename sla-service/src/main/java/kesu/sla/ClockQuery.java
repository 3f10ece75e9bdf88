package kesu.sla;

import java.time.Instant;
import kesu.sla.rules.Deadline;
import kesu.sla.rules.Deadline.State;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which clocks are asked for; what is null does not matter.
 *
 * @param complaint those of one complaint, in any state unless one is given
 * @param state those in that state; without it and without a complaint, those still owed
 * @param department those owed by that department
 * @param dueBefore those still owed that are due before that instant
 */
public record ClockQuery(
    @Nullable ComplaintId complaint,
    @Nullable State state,
    @Nullable DepartmentCode department,
    @Nullable Instant dueBefore) {

  boolean asksForMore() {
    return dueBefore != null && state != null && !state.isLive();
  }

  /** The documents that hold such clocks; served by the index on marks and due time. */
  Criteria documents() {
    Criteria marked = Criteria.where(Timers.MARKS).is(Timers.mark(state, department));
    return dueBefore == null ? marked : marked.and(Timers.DUE_AT).lt(dueBefore);
  }

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
