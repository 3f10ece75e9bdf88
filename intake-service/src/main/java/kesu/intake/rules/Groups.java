package kesu.intake.rules;

import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.rulebooks.Department;
import kesu.rulebooks.GroupLevel;
import kesu.rulebooks.GroupRole;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.Clause;

/** The store group and the branch group of one incident, from the organisation chart. */
@Clause("R1-O10")
record Groups(
    Rulebook rulebook, Organisation organisation, BranchCode branch, IncidentCase incident) {

  /** Returns true if the person acts for the store where it happened, or for its branch. */
  boolean isWithin(GroupLevel group, Actor by) {
    Optional<Department> department = organisation.department(by.department());
    return switch (group) {
      case STORE ->
          department
              .flatMap(Department::store)
              .filter(incident.facts().store()::equals)
              .isPresent();
      case BRANCH -> department.flatMap(Department::branch).filter(branch::equals).isPresent();
    };
  }

  /** The refusal of somebody of another store or branch; empty for its own people. */
  Optional<Refusal> outsider(GroupLevel group, Actor by) {
    return isWithin(group, by)
        ? Optional.empty()
        : Optional.of(
            IncidentRefusals.outsider(
                by, group == GroupLevel.STORE ? incident.facts().store() : branch));
  }

  /** Returns true if the person's post carries the task out, or is the head of its group. */
  boolean mayCarryOut(IncidentTask task, Actor by) {
    return isWithin(task.group(), by)
        && (task.posts().contains(by.post())
            || rulebook.incidents().isA(by.post(), task.group(), GroupRole.HEAD));
  }
}
