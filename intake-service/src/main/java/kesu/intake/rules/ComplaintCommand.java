package kesu.intake.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kesu.rulebooks.FormField;
import kesu.terms.Clause;
import kesu.terms.FactKind;
import kesu.terms.ReportLevel;
import org.jspecify.annotations.Nullable;

/**
 * A command on a registered complaint. Words that people write may name the customer: they go into
 * the case file, never into events or logs.
 */
public sealed interface ComplaintCommand
    permits ComplaintCommand.RecordContact,
        ComplaintCommand.RecordPromise,
        ComplaintCommand.RecordHarm,
        ComplaintCommand.RecordFact,
        ComplaintCommand.SendReport,
        ComplaintCommand.RecordFollowUp,
        ComplaintCommand.RecordFinding,
        ComplaintCommand.RecordPraise,
        ComplaintCommand.CloseComplaint,
        ComplaintCommand.ReopenComplaint,
        ReportingCommand,
        SceneCommand {
  /** The command's word in the table of permissions. */
  default String permission() {
    return switch (this) {
      case RecordContact _ -> "record-contact";
      case RecordPromise _ -> "record-promise";
      case RecordFact _ -> "record-fact";
      case RecordHarm _ -> "record-harm";
      case FillForm _, SignForm _ -> "fill-form";
      case SendReport report ->
          switch (report.level()) {
            case STORE_HEAD -> "report-to-store-head";
            case BRANCH_CUSTOMER_SERVICE -> "send-report";
            case HEAD_OFFICE -> "report-to-head-office";
          };
      case SceneCommand scene -> scene.permission();
      case ReportingCommand reporting -> reporting.permission();
      case RecordFollowUp _ -> "record-follow-up";
      case RecordFinding _ -> "record-finding";
      case RecordPraise _ -> "record-praise";
      case CloseComplaint _ -> "close";
      case ReopenComplaint _ -> "reopen";
    };
  }

  /**
   * The customer was called or visited.
   *
   * @param at when; now if not given
   */
  @Clause("R1-D7")
  record RecordContact(boolean reached, @Nullable Instant at, @Nullable String note)
      implements ComplaintCommand {
    @Override
    public String toString() {
      return "RecordContact[…]";
    }
  }

  /** The customer was promised an answer by a time. */
  @Clause("R1-D16")
  record RecordPromise(Instant promisedAt, @Nullable String note) implements ComplaintCommand {
    @Override
    public String toString() {
      return "RecordPromise[…]";
    }
  }

  /**
   * A fact became known that bears on severity or exposure.
   *
   * @param incident the incident, where that is the fact
   */
  @Clause({"R1-S1", "R1-S2", "R1-S3", "R1-S4", "R1-M"})
  record RecordFact(FactKind fact, @Nullable Incident incident, @Nullable String note)
      implements ComplaintCommand {
    @Override
    public String toString() {
      return "RecordFact[" + fact + "]";
    }
  }

  /** The customer was asked whether heavy loss or harm has been done already. */
  @Clause("R1-I3")
  record RecordHarm(Harm harm, @Nullable String note) implements ComplaintCommand {
    @Override
    public String toString() {
      return "RecordHarm[…]";
    }
  }

  /**
   * Fields of the feedback form are filled in.
   *
   * @param basedOn the version of the form that was seen; null if it does not matter
   * @param fields the content by field, point by point; an empty list empties the field
   */
  @Clause("R1-FM1")
  record FillForm(@Nullable Integer basedOn, Map<FormField, List<String>> fields)
      implements ComplaintCommand {
    public FillForm {
      fields = Map.copyOf(fields);
    }

    @Override
    public String toString() {
      return "FillForm" + fields.keySet();
    }
  }

  /** The feedback form is signed in person. */
  @Clause("R1-FM1")
  record SignForm(FormField signature) implements ComplaintCommand {}

  /**
   * The feedback form goes up a level, with the content it has and the opinions attached.
   *
   * @param customerServiceOpinion the opinion of customer service; null if the form has it
   * @param generalManagerOpinion that of the branch general manager; null if the form has it
   */
  @Clause({"R1-D1", "R1-D2a", "R1-D2b", "R1-D23", "R1-D24", "R1-C6"})
  record SendReport(
      ReportLevel level,
      @Nullable String customerServiceOpinion,
      @Nullable String generalManagerOpinion)
      implements ComplaintCommand {
    /** Nothing is attached. */
    public SendReport(ReportLevel level) {
      this(level, null, null);
    }

    @Override
    public String toString() {
      return "SendReport[" + level + "]";
    }
  }

  /**
   * The customer was asked in a follow-up call (回访).
   *
   * @param plan the plan that the customer accepted
   * @param result the result that the customer accepted
   */
  @Clause("R1-C4")
  record RecordFollowUp(
      boolean accepted,
      boolean satisfied,
      @Nullable String plan,
      @Nullable String result,
      @Nullable String note)
      implements ComplaintCommand {
    @Override
    public String toString() {
      return "RecordFollowUp[…]";
    }
  }

  /**
   * The handling of the case was examined.
   *
   * @param faults the faults of handling found, by the clauses that name them; none if empty
   * @param insideResult the measures taken with the persons at fault
   */
  @Clause("R1-C5")
  record RecordFinding(
      List<String> faults,
      String analysis,
      String correctiveProposal,
      @Nullable String insideResult)
      implements ComplaintCommand {
    public RecordFinding {
      faults = List.copyOf(faults);
    }

    @Override
    public String toString() {
      return "RecordFinding" + faults;
    }
  }

  /**
   * The customer praised the handling.
   *
   * @param department the department praised, if one is named
   */
  @Clause({"R1-W1", "R1-W2"})
  record RecordPraise(boolean written, @Nullable String department, String words)
      implements ComplaintCommand {
    @Override
    public String toString() {
      return "RecordPraise[…]";
    }
  }

  /** Both sides accept, and nothing is left to do. */
  @Clause("R1-S5")
  record CloseComplaint(@Nullable String opinion) implements ComplaintCommand {
    @Override
    public String toString() {
      return "CloseComplaint[…]";
    }
  }

  /** The customer came back with a closed complaint. */
  @Clause("R1-S5")
  record ReopenComplaint(String cause) implements ComplaintCommand {
    @Override
    public String toString() {
      return "ReopenComplaint[…]";
    }
  }
}
