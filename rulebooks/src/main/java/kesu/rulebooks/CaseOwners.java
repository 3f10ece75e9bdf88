package kesu.rulebooks;

import java.util.Set;
import kesu.terms.BranchCode;
import kesu.terms.DepartmentCode;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/**
 * The part of the company that a case belongs to.
 *
 * @param branch the branch that handles it
 * @param store the store of purchase, where there is one
 * @param departments the departments that have it now
 */
public record CaseOwners(
    BranchCode branch, @Nullable StoreCode store, Set<DepartmentCode> departments) {
  public CaseOwners {
    departments = Set.copyOf(departments);
  }

  /** A case of a branch that no department has. */
  public static CaseOwners of(BranchCode branch) {
    return new CaseOwners(branch, null, Set.of());
  }

  /** An assignment of one department of a branch. */
  public static CaseOwners of(BranchCode branch, DepartmentCode department) {
    return new CaseOwners(branch, null, Set.of(department));
  }
}
