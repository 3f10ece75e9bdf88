package kesu.intake.rules;

import java.util.Optional;
import kesu.rulebooks.Department;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;

/** The actor's place in the organisation chart, as seen from a complaint. */
record Affiliation(Complaint complaint, Actor by, Rulebook rulebook, Organisation organisation) {
  private static final String STORE = "store";

  /** The actor's own department; empty if the chart has no such one. */
  Optional<Department> department() {
    return organisation.department(by.department());
  }

  /** Returns true if the actor's own department is the store itself, not its accounting. */
  boolean isStore() {
    return department().map(Department::kind).filter(STORE::equals).isPresent();
  }
}
