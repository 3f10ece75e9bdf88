package kesu.sla.rules;

import java.util.Optional;
import kesu.events.ComplaintRegistered;
import kesu.rulebooks.Department;
import kesu.rulebooks.DepartmentKind;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;

/** The part of the company that received a complaint from the customer. */
enum Reception {
  /** A store of the branch. */
  STORE,
  /** Customer service of the branch. */
  CUSTOMER_SERVICE,
  /** Head office. */
  HEAD_OFFICE,
  /** Any other department, such as the press office; customer service has it once it is written. */
  OTHER;

  private static final String SERVICE = "customer-service";

  /** The part of the company that the person who registered it belongs to. */
  static Reception of(ComplaintRegistered event, Rulebook rulebook, Organisation organisation) {
    Optional<Department> by = organisation.department(event.by().department());
    if (by.isEmpty()) {
      return OTHER;
    }
    Department department = by.get();
    boolean ownBranch = department.branch().equals(Optional.of(event.branch()));
    return switch (rulebook.acting(department.kind()).level()) {
      case COMPANY -> HEAD_OFFICE;
      case STORE -> ownBranch ? STORE : OTHER;
      case BRANCH -> ownBranch && isService(department, rulebook) ? CUSTOMER_SERVICE : OTHER;
    };
  }

  /** Returns true if it belongs to customer service, of a branch or of head office. */
  static boolean isService(Department department, Rulebook rulebook) {
    DepartmentKind kind = rulebook.acting(department.kind());
    return kind.code().equals(SERVICE) || kind.level() == DepartmentKind.Level.COMPANY;
  }
}
