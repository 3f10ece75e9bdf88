package kesu.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kesu.events.Topics;
import kesu.rulebooks.Organisation;
import kesu.terms.BranchCode;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.StoreCode;
import kesu.terms.Text;

/**
 * The organisation chart as it is shown: branches, stores, departments, and who holds the posts.
 */
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
   * @param holders the holders of its posts, those longest in theirs first
   */
  public record Department(
      DepartmentCode code, String kind, Text name, String inbox, List<Holder> holders) {}

  /** The holder of a post, by staff number. */
  public record Holder(Post post, PersonId person) {}

  static OrganisationView of(Organisation organisation, Instant at) {
    return new OrganisationView(
        organisation.branches().stream().map(branch -> branch(organisation, branch, at)).toList(),
        departments(organisation, Optional.empty(), Optional.empty(), at));
  }

  private static Branch branch(
      Organisation organisation, kesu.rulebooks.Branch branch, Instant at) {
    Optional<BranchCode> code = Optional.of(branch.code());
    return new Branch(
        branch.code(),
        branch.name(),
        departments(organisation, code, Optional.empty(), at),
        organisation.stores().stream()
            .filter(store -> store.branch().equals(branch.code()))
            .map(
                store ->
                    new Store(
                        store.code(),
                        store.name(),
                        departments(organisation, code, Optional.of(store.code()), at)))
            .toList());
  }

  private static List<Department> departments(
      Organisation organisation,
      Optional<BranchCode> branch,
      Optional<StoreCode> store,
      Instant at) {
    return organisation.departments().stream()
        .filter(each -> each.branch().equals(branch) && each.store().equals(store))
        .map(each -> department(each, organisation.staffOf(each.code(), at)))
        .toList();
  }

  private static Department department(
      kesu.rulebooks.Department department, List<kesu.rulebooks.Holder> staff) {
    return new Department(
        department.code(),
        department.kind(),
        department.name(),
        Topics.department(department.code()),
        staff.stream().map(holder -> new Holder(holder.post(), holder.person())).toList());
  }
}
