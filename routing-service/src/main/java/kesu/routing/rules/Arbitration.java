package kesu.routing.rules;

import java.util.List;
import java.util.Optional;
import kesu.rulebooks.Department;
import kesu.rulebooks.DepartmentKind;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.terms.BranchCode;
import kesu.terms.DepartmentCode;

/** Judges where customer service wants to hand a complaint (R1-C2). */
public record Arbitration(Rulebook rulebook, Organisation organisation) {
  /**
   * What it is judged by.
   *
   * @param branch the branch that handles the complaint
   * @param closed whether the complaint is closed
   * @param departments the departments that have it now
   */
  public record Held(BranchCode branch, boolean closed, List<DepartmentCode> departments) {
    public Held {
      departments = List.copyOf(departments);
    }
  }

  /**
   * Judges a hand-over.
   *
   * @param acting the department that hands it over
   * @param wanted the department that is to have it
   */
  public HandOverAgain judge(Held held, DepartmentCode acting, DepartmentCode wanted) {
    if (!actsFor(held.branch(), acting)) {
      return new HandOverAgain.OtherBranch(held.branch());
    }
    if (held.closed()) {
      return new HandOverAgain.ComplaintClosed();
    }
    List<Department> handling = handling(held.branch());
    Optional<Department> found =
        handling.stream().filter(department -> department.code().equals(wanted)).findFirst();
    if (found.isEmpty()) {
      return new HandOverAgain.NoSuchDepartment(handling.stream().map(Department::code).toList());
    }
    return held.departments().contains(wanted)
        ? new HandOverAgain.HasItAlready()
        : new HandOverAgain.To(found.get());
  }

  /** The departments of a branch and its stores that handle complaints. */
  public List<Department> handling(BranchCode branch) {
    return organisation.departments().stream()
        .filter(department -> department.branch().equals(Optional.of(branch)))
        .filter(
            department ->
                rulebook
                    .departments()
                    .find(department.kind())
                    .map(DepartmentKind::handles)
                    .orElse(false))
        .toList();
  }

  /** A department of the branch acts for it, and one of head office for all. */
  private boolean actsFor(BranchCode branch, DepartmentCode acting) {
    return organisation
        .department(acting)
        .map(own -> own.branch().map(branch::equals).orElse(true))
        .orElse(false);
  }
}
