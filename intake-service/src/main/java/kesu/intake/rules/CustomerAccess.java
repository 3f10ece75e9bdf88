package kesu.intake.rules;

import java.util.Optional;
import kesu.rulebooks.Department;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Permissions;
import kesu.terms.Actor;
import kesu.terms.StoreCode;

/**
 * Access to the customer's name, telephone and address: for those who must call or visit. Everybody
 * else who may read a complaint sees them masked.
 */
public final class CustomerAccess {
  private static final String ACTION = "see-customer";

  private CustomerAccess() {}

  /**
   * Returns true if the actor belongs to a department that has the complaint, or holds a post that
   * may see customers, at head office or in the complaint's own branch and store.
   */
  public static boolean allows(
      Complaint complaint, Actor actor, Permissions permissions, Organisation organisation) {
    boolean hasIt =
        complaint.progress().assignments().stream()
            .filter(one -> !one.stage().isOver())
            .anyMatch(one -> one.department().equals(actor.department()));
    return hasIt
        || (permissions.allows(ACTION, actor.post())
            && organisation
                .department(actor.department())
                .filter(department -> isNear(department, complaint.registration()))
                .isPresent());
  }

  private static boolean isNear(Department department, Registration registration) {
    Optional<StoreCode> store = department.store();
    return department.branch().isEmpty()
        || (department.branch().get().equals(registration.branch())
            && (store.isEmpty() || store.get().equals(registration.store())));
  }
}
