package kesu.intake.rules;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import kesu.rulebooks.FollowUpAnswer;
import kesu.terms.AssignmentId;
import kesu.terms.Clause;

/**
 * Progress of a complaint towards its closing.
 *
 * @param assignments the departments that have it or had it
 * @param followUp the customer's answer after the last result (R1-C4)
 * @param levels its way between store, branch and head office
 */
public record Progress(
    Complaint.State state,
    List<AssignmentProgress> assignments,
    FollowUpAnswer followUp,
    Levels levels) {
  static final Progress NONE =
      new Progress(Complaint.State.OPEN, List.of(), FollowUpAnswer.NOT_ASKED, Levels.NONE);

  public Progress {
    assignments = List.copyOf(assignments);
  }

  /** The stage that each department has reached. */
  public List<AssignmentStage> stages() {
    return assignments.stream().map(AssignmentProgress::stage).toList();
  }

  Progress with(Complaint.State other) {
    return new Progress(other, assignments, followUp, levels);
  }

  Progress with(FollowUpAnswer answer) {
    return new Progress(state, assignments, answer, levels);
  }

  Progress with(Levels other) {
    return new Progress(state, assignments, followUp, other);
  }

  Progress with(AssignmentProgress assignment) {
    return new Progress(state, Complaint.plus(assignments, assignment), followUp, levels);
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

  private Progress withEach(UnaryOperator<AssignmentProgress> change) {
    return new Progress(state, assignments.stream().map(change).toList(), followUp, levels);
  }
}
