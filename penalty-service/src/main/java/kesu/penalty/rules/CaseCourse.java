package kesu.penalty.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import org.jspecify.annotations.Nullable;

/**
 * The course of a case so far.
 *
 * @param departments the departments that have it, without those that refused it or passed it on
 * @param praises the customer's written praise
 * @param closure its closure; null while it is open
 */
public record CaseCourse(
    List<AssignedDepartment> departments, List<Praise> praises, @Nullable Closure closure) {
  static final CaseCourse START = new CaseCourse(List.of(), List.of(), null);

  public CaseCourse {
    departments = List.copyOf(departments);
    praises = List.copyOf(praises);
  }

  /** The closure of a case: the time, and the person who closed it. */
  public record Closure(Instant at, Actor by) {}

  CaseCourse with(AssignedDepartment department) {
    List<AssignedDepartment> all = new ArrayList<>(departments);
    all.add(department);
    return new CaseCourse(all, praises, closure);
  }

  CaseCourse without(AssignmentId ended) {
    List<AssignedDepartment> rest =
        departments.stream().filter(assigned -> !assigned.assignmentId().equals(ended)).toList();
    return new CaseCourse(rest, praises, closure);
  }

  CaseCourse with(Praise praise) {
    List<Praise> all = new ArrayList<>(praises);
    all.add(praise);
    return new CaseCourse(departments, all, closure);
  }

  CaseCourse closed(Instant at, Actor by) {
    return new CaseCourse(departments, praises, new Closure(at, by));
  }

  CaseCourse reopened() {
    return new CaseCourse(departments, praises, null);
  }
}
