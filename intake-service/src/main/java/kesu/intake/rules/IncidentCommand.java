package kesu.intake.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import kesu.terms.Clause;
import kesu.terms.IncidentStep;
import org.jspecify.annotations.Nullable;

/** A command on the handling of an incident. Words may name people: they go into the case only. */
public sealed interface IncidentCommand {
  /** The command's word in the table of permissions. */
  default String permission() {
    return switch (this) {
      case ReportUrgently _ -> "report-urgently";
      case RecordPresence _ -> "record-presence";
      case TakeTask _, CompleteTask _, WaiveTask _ -> "carry-out-task";
      case ConsentToTask _ -> "give-consent";
      case ProposePlan _ -> "propose-plan";
      case DecidePlan _ -> "decide-plan";
      case RecordClaimStep _ -> "record-claim";
    };
  }

  /** The store head reports urgently to the branch group. */
  @Clause("R1-D19")
  record ReportUrgently(@Nullable String note) implements IncidentCommand {
    @Override
    public String toString() {
      return "ReportUrgently[…]";
    }
  }

  /**
   * The person who acts is at the scene.
   *
   * @param since since when; now if not given
   */
  @Clause({"R1-O11", "R1-D20"})
  record RecordPresence(@Nullable Instant since, @Nullable String note) implements IncidentCommand {
    @Override
    public String toString() {
      return "RecordPresence[…]";
    }
  }

  /** A post takes a task on. */
  record TakeTask(String task, @Nullable String note) implements IncidentCommand {
    @Override
    public String toString() {
      return "TakeTask[" + task + "]";
    }
  }

  /** A post that must consent to a task does so. */
  @Clause({"R1-O19", "R1-O21"})
  record ConsentToTask(String task, @Nullable String note) implements IncidentCommand {
    @Override
    public String toString() {
      return "ConsentToTask[" + task + "]";
    }
  }

  /**
   * A task is done.
   *
   * @param answers the answers to its conditions, by their codes
   */
  record CompleteTask(String task, Map<String, String> answers, @Nullable String note)
      implements IncidentCommand {
    public CompleteTask {
      answers = Map.copyOf(answers);
    }

    @Override
    public String toString() {
      return "CompleteTask[" + task + "]";
    }
  }

  /** A task is not needed at this incident. */
  record WaiveTask(String task, String reason) implements IncidentCommand {
    @Override
    public String toString() {
      return "WaiveTask[" + task + "]";
    }
  }

  /** An executive deputy of the branch group proposes a plan. */
  @Clause("R1-O32")
  record ProposePlan(String plan) implements IncidentCommand {
    @Override
    public String toString() {
      return "ProposePlan[…]";
    }
  }

  /** The head of the branch group decides the plan. */
  @Clause("R1-O32")
  record DecidePlan(boolean approved, @Nullable String opinion) implements IncidentCommand {
    @Override
    public String toString() {
      return "DecidePlan[" + approved + "]";
    }
  }

  /**
   * A step from the notice of loss to the result of the claim.
   *
   * @param decidedAt when the insurer decided, for that step; now if not given
   * @param amount the sum that the insurer pays, for the same step
   */
  @Clause({"R1-D5", "R1-D25", "R1-O24", "R1-O25", "R1-O26"})
  record RecordClaimStep(
      IncidentStep step,
      @Nullable Instant decidedAt,
      @Nullable BigDecimal amount,
      @Nullable String note)
      implements IncidentCommand {
    @Override
    public String toString() {
      return "RecordClaimStep[" + step + "]";
    }
  }
}
