package kesu.routing.web;

import java.util.List;
import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.web.Replies;
import kesu.events.Topics;
import kesu.routing.Looking;
import kesu.rulebooks.Department;
import kesu.rulebooks.Organisation;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.DepartmentCode;
import kesu.terms.StoreCode;
import kesu.terms.Text;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows front ends which branches, stores and departments there are. */
@RestController
@RequestMapping("/api/organisation")
class OrganisationController {
  private final Organisation organisation;
  private final Looking looking;

  OrganisationController(Organisation organisation, Looking looking) {
    this.organisation = organisation;
    this.looking = looking;
  }

  record Chart(List<Branch> branches, List<Unit> headOffice) {}

  record Branch(BranchCode code, Text name, List<Unit> departments, List<Shop> stores) {}

  record Shop(StoreCode code, Text name, List<Unit> departments) {}

  /**
   * A department.
   *
   * @param inbox the topic of its notices
   */
  record Unit(DepartmentCode code, String kind, Text name, String inbox) {}

  @GetMapping
  ResponseEntity<?> organisation(Actor actor) {
    Optional<Refusal> forbidden = looking.forbids(actor);
    return forbidden.isPresent()
        ? Replies.refused(forbidden.get())
        : ResponseEntity.ok(
            new Chart(
                organisation.branches().stream().map(this::branch).toList(),
                units(Optional.empty(), Optional.empty())));
  }

  private Branch branch(kesu.rulebooks.Branch branch) {
    Optional<BranchCode> code = Optional.of(branch.code());
    return new Branch(
        branch.code(),
        branch.name(),
        units(code, Optional.empty()),
        organisation.stores().stream()
            .filter(store -> store.branch().equals(branch.code()))
            .map(
                store ->
                    new Shop(store.code(), store.name(), units(code, Optional.of(store.code()))))
            .toList());
  }

  private List<Unit> units(Optional<BranchCode> branch, Optional<StoreCode> store) {
    return organisation.departments().stream()
        .filter(each -> each.branch().equals(branch) && each.store().equals(store))
        .map(OrganisationController::unit)
        .toList();
  }

  private static Unit unit(Department department) {
    return new Unit(
        department.code(),
        department.kind(),
        department.name(),
        Topics.department(department.code()));
  }
}
