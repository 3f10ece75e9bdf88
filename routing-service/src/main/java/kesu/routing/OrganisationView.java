package kesu.routing;

import java.util.List;
import java.util.Optional;
import kesu.events.Topics;
import kesu.rulebooks.Organisation;
import kesu.terms.BranchCode;
import kesu.terms.DepartmentCode;
import kesu.terms.StoreCode;
import kesu.terms.Text;

/** The organisation chart as it is shown: branches, stores and departments. */
public record OrganisationView(List<Branch> branches, List<Department> headOffice) {
  /** A branch, with its own departments and its stores. */
  public record Branch(
      BranchCode code, Text name, List<Department> departments, List<Store> stores) {}

  /** A store, with its departments. */
  public record Store(StoreCode code, Text name, List<Department> departments) {}

  /**
   * A department.
   *
   * @param inbox the topic of its notices
   */
  public record Department(DepartmentCode code, String kind, Text name, String inbox) {
    static Department of(kesu.rulebooks.Department department) {
      return new Department(
          department.code(),
          department.kind(),
          department.name(),
          Topics.department(department.code()));
    }
  }

  static OrganisationView of(Organisation organisation) {
    return new OrganisationView(
        organisation.branches().stream().map(branch -> branch(organisation, branch)).toList(),
        departments(organisation, Optional.empty(), Optional.empty()));
  }

  private static Branch branch(Organisation organisation, kesu.rulebooks.Branch branch) {
    Optional<BranchCode> code = Optional.of(branch.code());
    return new Branch(
        branch.code(),
        branch.name(),
        departments(organisation, code, Optional.empty()),
        organisation.stores().stream()
            .filter(store -> store.branch().equals(branch.code()))
            .map(
                store ->
                    new Store(
                        store.code(),
                        store.name(),
                        departments(organisation, code, Optional.of(store.code()))))
            .toList());
  }

  private static List<Department> departments(
      Organisation organisation, Optional<BranchCode> branch, Optional<StoreCode> store) {
    return organisation.departments().stream()
        .filter(each -> each.branch().equals(branch) && each.store().equals(store))
        .map(Department::of)
        .toList();
  }
}
