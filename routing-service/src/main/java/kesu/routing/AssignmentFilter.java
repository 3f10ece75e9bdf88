package kesu.routing;

import kesu.routing.rules.AssignmentState;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/** The assignments asked for; null stands for any. */
public record AssignmentFilter(
    @Nullable ComplaintId complaint,
    @Nullable DepartmentCode department,
    @Nullable AssignmentState state) {
  boolean matches(AssignmentView assignment) {
    return (department == null || assignment.department().equals(department))
        && (state == null || assignment.state() == state);
  }
}
