package kesu.intake.rules;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import kesu.rulebooks.FollowUpAnswer;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/**
 * Progress of a complaint towards its closing.
 *
 * @param assignments the departments that have it or had it
 * @param followUp the customer's answer after the last result (R1-C4)
 * @param companyAgrees true if the company agrees to plan and result; null while that is open
 * @param furtherDemand true if the customer has a further demand; null while that was not asked
 * @param levels its way between store, branch and head office
 */
public record Progress(
    Complaint.State state,
    List<AssignmentProgress> assignments,
    FollowUpAnswer followUp,
    @Nullable Boolean companyAgrees,
    @Nullable Boolean furtherDemand,
    Levels levels) {
  static final Progress NONE =
      new Progress(
          Complaint.State.OPEN, List.of(), FollowUpAnswer.NOT_ASKED, null, null, Levels.NONE);

  public Progress {
    assignments = List.copyOf(assignments);
  }

  /** The stage that each department has reached. */
  public List<AssignmentStage> stages() {
    return assignments.stream().map(AssignmentProgress::stage).toList();
  }

  /**
   * The departments that have the complaint: those it was handed over to, the store that verifies
   * it, and the department of whoever received it until it is passed on.
   */
  Set<DepartmentCode> departments(Actor receivedBy) {
    Set<DepartmentCode> all = new HashSet<>();
    assignments.stream()
        .filter(one -> !one.stage().isOver())
        .map(AssignmentProgress::department)
        .forEach(all::add);
    if (levels.store() != null) {
      all.add(levels.store());
    }
    if (levels.at() != Levels.At.BRANCH) {
      all.add(receivedBy.department());
    }
    return all;
  }

  Progress with(Complaint.State other) {
    return new Progress(other, assignments, followUp, companyAgrees, furtherDemand, levels);
  }

  /** The customer is yet to be asked. */
  Progress notAsked() {
    return answered(FollowUpAnswer.NOT_ASKED, null, null);
  }

  /** The three answers of a follow-up call. */
  @Clause("R1-S5")
  Progress answered(
      FollowUpAnswer answer, @Nullable Boolean agrees, @Nullable Boolean demandsMore) {
    return new Progress(state, assignments, answer, agrees, demandsMore, levels);
  }

  Progress with(Levels other) {
    return new Progress(state, assignments, followUp, companyAgrees, furtherDemand, other);
  }

  Progress with(AssignmentProgress assignment) {
    return withAssignments(Complaint.plus(assignments, assignment));
  }

  /** Every department that had reported its result has the complaint again. */
  @Clause("R1-S5")
  Progress returned(Instant at) {
    return withEach(
        one ->
            one.stage() == AssignmentStage.REPORTED ? one.at(AssignmentStage.RETURNED, at) : one);
  }

  /**
   * The assignment has reached that stage.
   *
   * @throws IllegalStateException if there is no such assignment
   */
  Progress reached(AssignmentId assignment, AssignmentStage stage, Instant at) {
    if (assignments.stream().noneMatch(one -> one.assignmentId().equals(assignment))) {
      throw new IllegalStateException(
          "Unknown assignment %s, expected one of %s".formatted(assignment, assignments));
    }
    return withEach(one -> one.assignmentId().equals(assignment) ? one.at(stage, at) : one);
  }

  private Progress withAssignments(List<AssignmentProgress> changed) {
    return new Progress(state, changed, followUp, companyAgrees, furtherDemand, levels);
  }

  private Progress withEach(UnaryOperator<AssignmentProgress> change) {
    return withAssignments(assignments.stream().map(change).toList());
  }
}
