package kesu.routing.rules;

import java.time.Instant;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/** A command of a department: its answer about an assignment that it was handed. */
public sealed interface AssignmentAnswer {
  /** The id of the assignment, as the sender wrote it. */
  String assignmentId();

  /** The department accepts the complaint as its own (受理). */
  @Clause("R1-C2")
  record Accept(String assignmentId) implements AssignmentAnswer {}

  /**
   * The department refuses a complaint that is not its own (拒绝受理).
   *
   * @param finding the reason why it is not its own
   * @param suggested the department responsible in its opinion; null if it names none
   */
  @Clause("R1-D8")
  record Refuse(String assignmentId, String finding, @Nullable DepartmentCode suggested)
      implements AssignmentAnswer {}

  /** The department reports how far it is (反馈进展), and perhaps what it plans. */
  @Clause({"R1-D9", "R1-D10"})
  record ReportProgress(String assignmentId, String report, @Nullable String plan)
      implements AssignmentAnswer {}

  /**
   * The department reports the result (反馈结果).
   *
   * @param finishedAt when the handling was finished; now if null
   */
  @Clause("R1-D11")
  record ReportResult(
      String assignmentId, String report, String result, @Nullable Instant finishedAt)
      implements AssignmentAnswer {}

  /** The action, in the words of the rulebook, that the actor's post must permit. */
  default String action() {
    return switch (this) {
      case Accept _ -> "accept";
      case Refuse _ -> "refuse";
      case ReportProgress _ -> "report-progress";
      case ReportResult _ -> "report-result";
    };
  }
}
