package kesu.intake.rules;

import java.time.Instant;
import java.util.List;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import kesu.terms.FactKind;
import kesu.terms.PraiseForm;
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
        ComplaintCommand.RecordRepeat,
        ComplaintCommand.RecordFollowUp,
        ComplaintCommand.RecordFinding,
        ComplaintCommand.CorrectReason,
        ComplaintCommand.RecordPraise,
        ComplaintCommand.CloseComplaint,
        ComplaintCommand.ReopenComplaint,
        FormCommand,
        ReportingCommand,
        SceneCommand {
  /** The command's word in the table of permissions. */
  default String permission() {
    return switch (this) {
      case RecordContact _ -> "record-contact";
      case RecordPromise _ -> "record-promise";
      case RecordFact _, RecordRepeat _ -> "record-fact";
      case RecordHarm _ -> "record-harm";
      case FormCommand form -> form.permission();
      case SceneCommand scene -> scene.permission();
      case ReportingCommand reporting -> reporting.permission();
      case RecordFollowUp _ -> "record-follow-up";
      case RecordFinding _ -> "record-finding";
      case CorrectReason _ -> "correct-reason";
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

  /**
   * Somebody says that it is, or is not, the same matter as another complaint.
   *
   * @param of the other complaint
   */
  @Clause("R1-S1")
  record RecordRepeat(ComplaintId of, boolean same, @Nullable String note)
      implements ComplaintCommand {
    @Override
    public String toString() {
      return "RecordRepeat[" + of + ", " + same + "]";
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
   * The customer was asked in a follow-up call (回访).
   *
   * @param companyAgrees true if the company agrees to plan and result; null if that is open
   * @param furtherDemand true if the customer has a further demand; null if that was not asked
   * @param plan the plan that the customer accepted
   * @param result the result that the customer accepted
   */
  @Clause({"R1-C4", "R1-S5"})
  record RecordFollowUp(
      boolean accepted,
      boolean satisfied,
      @Nullable Boolean companyAgrees,
      @Nullable Boolean furtherDemand,
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
   * The case was examined: cause, departments and persons responsible, faults of handling.
   *
   * @param faults the faults of handling found, by the clauses that name them; none if empty
   * @param cause the reason found to be the cause; null if it is the one known
   * @param store the store concerned, where the cause needs one and none is known
   * @param departments the departments found responsible; none named if empty
   * @param persons the persons found responsible; none named if empty
   * @param corrective the corrective action proposed; null if none is
   * @param insideResult the measures taken with the persons at fault
   */
  @Clause("R1-C5")
  record RecordFinding(
      List<String> faults,
      @Nullable String cause,
      @Nullable String store,
      List<String> departments,
      List<FoundResponsible> persons,
      String analysis,
      String correctiveProposal,
      @Nullable CorrectiveAction corrective,
      @Nullable String insideResult)
      implements ComplaintCommand {
    public RecordFinding {
      faults = List.copyOf(faults);
      departments = List.copyOf(departments);
      persons = List.copyOf(persons);
    }

    @Override
    public String toString() {
      return "RecordFinding" + faults;
    }
  }

  /**
   * The reason of the complaint was corrected.
   *
   * @param store the store concerned; null to leave it as it is
   */
  @Clause("R1-C5")
  record CorrectReason(String reason, @Nullable String store, String because)
      implements ComplaintCommand {
    @Override
    public String toString() {
      return "CorrectReason[" + reason + "]";
    }
  }

  /**
   * The customer praised the handling.
   *
   * @param written true if in writing; null if the form tells it
   * @param form the form it came in; null if it is not known
   * @param department the department praised, if one is named
   * @param person the person praised, if one is named
   */
  @Clause({"R1-W1", "R1-W2"})
  record RecordPraise(
      @Nullable Boolean written,
      @Nullable PraiseForm form,
      @Nullable String department,
      @Nullable String person,
      String words)
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
