package kesu.intake.rules;

import java.util.Optional;
import kesu.rulebooks.Department;
import kesu.rulebooks.DepartmentKind;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
import kesu.terms.Severity;

/** The level of the company that a complaint is at when it is registered. */
final class ReceivingLevel {
  private ReceivingLevel() {}

  /** A store's and head office's staff have what they received until they pass it on. */
  @Clause({"R1-D1", "R1-D14"})
  static Levels.At of(BranchCode branch, Rulebook rulebook, Organisation organisation, Actor by) {
    Optional<Department> own = organisation.department(by.department());
    return own.map(
            department -> {
              DepartmentKind kind = rulebook.acting(department.kind());
              boolean here = department.branch().equals(Optional.of(branch));
              return switch (kind.level()) {
                case COMPANY -> Levels.At.HEAD_OFFICE;
                case STORE ->
                    !here
                        ? Levels.At.BRANCH
                        : kind.head().equals(by.post()) ? Levels.At.STORE_HEAD : Levels.At.STORE;
                case BRANCH -> Levels.At.BRANCH;
              };
            })
        .orElse(Levels.At.BRANCH);
  }

  /** An ordinary complaint needs no form, so the branch has it from the registration by a store. */
  static Levels.At at(Levels.At received, Severity severity) {
    boolean head = received == Levels.At.HEAD_OFFICE;
    return severity == Severity.ORDINARY && !head ? Levels.At.BRANCH : received;
  }
}
