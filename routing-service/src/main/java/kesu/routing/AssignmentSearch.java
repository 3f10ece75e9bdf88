package kesu.routing;

import kesu.defaults.decisions.Page;
import kesu.routing.rules.AssignmentState;
import kesu.routing.rules.ComplaintAssignments;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/** Searches the store for the complaints that departments have. */
public interface AssignmentSearch {
  /**
   * One page of a department's queue, the complaint handed over longest ago first.
   *
   * @param state the state of the assignments; null for all that the department has now
   * @param cursor the end of the page before; null for the first page
   * @param most the largest number of complaints on the page
   */
  Page<ComplaintAssignments> queue(
      DepartmentCode department,
      @Nullable AssignmentState state,
      @Nullable String cursor,
      int most);
}
