package kesu.intake.rules;

import java.time.Instant;
import java.util.List;
import kesu.terms.Clause;
import kesu.terms.EvidenceKind;
import kesu.terms.FactKind;
import kesu.terms.PressPartner;
import kesu.terms.ReportLevel;
import org.jspecify.annotations.Nullable;

/**
 * A command on a registered complaint. Words that people write may name the customer: they go into
 * the case file, never into events or logs.
 */
public sealed interface ComplaintCommand {
  /** The command's word in the table of permissions. */
  default String permission() {
    return switch (this) {
      case RecordContact _ -> "record-contact";
      case RecordPromise _ -> "record-promise";
      case RecordFact _ -> "record-fact";
      case AttachEvidence _ -> "attach-evidence";
      case RecordJournalists _ -> "record-journalists";
      case RecordPressTalk _ -> "record-press-talk";
      case SendReport _ -> "send-report";
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

  /**
   * Evidence was taken.
   *
   * @param takenAt when it was taken
   * @param keptAt the place where it is kept; null if its file is here
   * @param file its file; null if it is kept elsewhere
   */
  @Clause({"R1-D6", "R1-O14"})
  record AttachEvidence(
      EvidenceKind kind,
      Instant takenAt,
      @Nullable String keptAt,
      @Nullable EvidenceFile file,
      @Nullable String note)
      implements ComplaintCommand {
    /** The same with its file. */
    public AttachEvidence with(EvidenceFile received) {
      return new AttachEvidence(kind, takenAt, keptAt, received, note);
    }

    @Override
    public String toString() {
      return "AttachEvidence[" + kind + "]";
    }
  }

  /**
   * Journalists are at the scene.
   *
   * @param since since when; now if not given
   */
  @Clause("R1-D21")
  record RecordJournalists(@Nullable Instant since, @Nullable String note)
      implements ComplaintCommand {
    @Override
    public String toString() {
      return "RecordJournalists[…]";
    }
  }

  /**
   * The press office talked with the press.
   *
   * @param with the persons talked with
   * @param at when; now if not given
   * @param agreed the result that both sides agreed on
   */
  @Clause({"R1-D21", "R1-O36"})
  record RecordPressTalk(
      PressPartner partner,
      boolean inPerson,
      String outlet,
      String with,
      @Nullable Instant at,
      @Nullable String agreed)
      implements ComplaintCommand {
    @Override
    public String toString() {
      return "RecordPressTalk[" + partner + "]";
    }
  }

  /** The feedback form went up a level. */
  @Clause({"R1-D1", "R1-D2a", "R1-D2b"})
  record SendReport(ReportLevel level) implements ComplaintCommand {}

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
