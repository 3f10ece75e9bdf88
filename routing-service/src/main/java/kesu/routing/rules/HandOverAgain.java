package kesu.routing.rules;

import java.util.List;
import kesu.rulebooks.Department;
import kesu.terms.BranchCode;
import kesu.terms.DepartmentCode;

/** Whether customer service may hand a complaint to a department of its choice (R1-C2). */
public sealed interface HandOverAgain {
  /** It may. */
  record To(Department department) implements HandOverAgain {}

  /** The complaint is closed (R1-S5). */
  record ComplaintClosed() implements HandOverAgain {}

  /** Who acts belongs to another branch. */
  record OtherBranch(BranchCode expected) implements HandOverAgain {}

  /** The branch has no such department that handles complaints; it has the ones given. */
  record NoSuchDepartment(List<DepartmentCode> accepted) implements HandOverAgain {}

  /** The department has it already. */
  record HasItAlready() implements HandOverAgain {}
}
