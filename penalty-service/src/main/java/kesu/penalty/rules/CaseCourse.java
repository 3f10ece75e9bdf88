package kesu.penalty.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.ClauseId;
import kesu.terms.ClockId;
import org.jspecify.annotations.Nullable;

/**
 * The course of a case so far.
 *
 * @param departments the departments that have it, without those that refused it or passed it on
 * @param praises the customer's written praise
 * @param closure its closure; null while it is open
 * @param missed the duties missed, without those withdrawn
 * @param losses the events that tell that it got out of control while the branch had it
 * @param findings the findings on it, oldest first
 */
public record CaseCourse(
    List<AssignedDepartment> departments,
    List<Praise> praises,
    @Nullable Closure closure,
    List<MissedDuty> missed,
    List<LossOfControl> losses,
    List<Finding> findings) {
  static final CaseCourse START =
      new CaseCourse(List.of(), List.of(), null, List.of(), List.of(), List.of());

  public CaseCourse {
    departments = List.copyOf(departments);
    praises = List.copyOf(praises);
    // cases of an earlier release have none of these
    missed = missed == null ? List.of() : List.copyOf(missed);
    losses = losses == null ? List.of() : List.copyOf(losses);
    findings = findings == null ? List.of() : List.copyOf(findings);
  }

  /** The closure of a case: the time, and the person who closed it. */
  public record Closure(Instant at, Actor by) {}

  /** The latest finding that names who answers for the cause. */
  Optional<Finding> determining(ClauseId cause) {
    return findings.reversed().stream().filter(found -> found.determines(cause)).findFirst();
  }

  CaseCourse with(AssignedDepartment department) {
    return new CaseCourse(
        plus(departments, department), praises, closure, missed, losses, findings);
  }

  CaseCourse without(AssignmentId ended) {
    List<AssignedDepartment> rest =
        departments.stream().filter(assigned -> !assigned.assignmentId().equals(ended)).toList();
    return new CaseCourse(rest, praises, closure, missed, losses, findings);
  }

  CaseCourse with(Praise praise) {
    return new CaseCourse(departments, plus(praises, praise), closure, missed, losses, findings);
  }

  CaseCourse with(MissedDuty duty) {
    return new CaseCourse(departments, praises, closure, plus(missed, duty), losses, findings);
  }

  /** The same course without a miss that was none, and without its escalation. */
  CaseCourse without(ClockId clock) {
    return new CaseCourse(
        departments,
        praises,
        closure,
        missed.stream().filter(duty -> !duty.clock().equals(clock)).toList(),
        losses.stream().filter(loss -> !clock.equals(loss.clock())).toList(),
        findings);
  }

  /** Only what happens before it is closed happens while the branch has it. */
  CaseCourse with(LossOfControl loss) {
    return closure == null
        ? new CaseCourse(departments, praises, null, missed, plus(losses, loss), findings)
        : this;
  }

  CaseCourse with(Finding finding) {
    return new CaseCourse(departments, praises, closure, missed, losses, plus(findings, finding));
  }

  CaseCourse closed(Instant at, Actor by) {
    return new CaseCourse(departments, praises, new Closure(at, by), missed, losses, findings);
  }

  CaseCourse reopened() {
    return new CaseCourse(departments, praises, null, missed, losses, findings);
  }

  private static <T> List<T> plus(List<T> all, T one) {
    List<T> more = new ArrayList<>(all);
    more.add(one);
    return more;
  }
}
