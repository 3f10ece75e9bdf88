package kesu.intake.rules;

import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.intake.rules.ComplaintCommand.CloseComplaint;
import kesu.intake.rules.ComplaintCommand.CorrectReason;
import kesu.intake.rules.ComplaintCommand.RecordContact;
import kesu.intake.rules.ComplaintCommand.RecordFact;
import kesu.intake.rules.ComplaintCommand.RecordFinding;
import kesu.intake.rules.ComplaintCommand.RecordFollowUp;
import kesu.intake.rules.ComplaintCommand.RecordHarm;
import kesu.intake.rules.ComplaintCommand.RecordPraise;
import kesu.intake.rules.ComplaintCommand.RecordPromise;
import kesu.intake.rules.ComplaintCommand.RecordRepeat;
import kesu.intake.rules.ComplaintCommand.ReopenComplaint;
import kesu.intake.rules.FormCommand.FillForm;
import kesu.intake.rules.FormCommand.SendReport;
import kesu.intake.rules.FormCommand.SignForm;

/**
 * Limits on what can be recorded of one complaint, far above what people record, so that a program
 * that repeats its request for ever is stopped and told.
 */
final class HistoryLimits {
  private static final int ENTRIES = 1_000;

  /** Of those that others answer for: each praise, finding or reopening concerns persons. */
  private static final int WEIGHTY = 100;

  /** Of those that keep a whole feedback form. */
  private static final int FORMS = 200;

  private HistoryLimits() {}

  /** The refusal of a command of whose kind there are too many; empty if it may be carried out. */
  static Optional<Refusal> refusal(Complaint complaint, ComplaintCommand command) {
    return switch (command) {
      case RecordContact _ -> atMost(complaint, EntryKind.CONTACTED, ENTRIES);
      case RecordPromise _ -> atMost(complaint, EntryKind.PROMISED, ENTRIES);
      case RecordFact _ -> atMost(complaint, EntryKind.FACT_RECORDED, ENTRIES);
      case RecordRepeat _ -> atMost(complaint, EntryKind.FACT_RECORDED, WEIGHTY);
      case RecordHarm _ -> atMost(complaint, EntryKind.HARM_RECORDED, ENTRIES);
      case SceneCommand scene -> atMost(complaint, SceneRecords.entry(scene), most(scene));
      case FillForm _ -> atMost(complaint, EntryKind.FORM_FILLED, FORMS);
      case SignForm _ -> atMost(complaint, EntryKind.FORM_SIGNED, FORMS);
      case SendReport _ -> atMost(complaint, EntryKind.REPORTED_UP, FORMS);
      case ReportingCommand reporting -> atMost(complaint, Reporting.entry(reporting), WEIGHTY);
      case RecordFollowUp _ -> atMost(complaint, EntryKind.FOLLOWED_UP, ENTRIES);
      case RecordFinding _ -> atMost(complaint, EntryKind.FINDING_RECORDED, WEIGHTY);
      case CorrectReason _ -> atMost(complaint, EntryKind.REASON_CORRECTED, WEIGHTY);
      case RecordPraise _ -> atMost(complaint, EntryKind.PRAISED, WEIGHTY);
      case ReopenComplaint _ -> atMost(complaint, EntryKind.REOPENED, WEIGHTY);
      case CloseComplaint _ -> Optional.empty(); // there are as many as reopenings
    };
  }

  private static int most(SceneCommand command) {
    return command instanceof SceneCommand.RecordJournalists ? WEIGHTY : ENTRIES;
  }

  /** The refusal of one more step of an incident; empty if it may be taken. */
  static Optional<Refusal> incidentSteps(Complaint complaint) {
    return atMost(complaint, EntryKind.INCIDENT_STEP, ENTRIES);
  }

  private static Optional<Refusal> atMost(Complaint complaint, EntryKind kind, int most) {
    return complaint.count(kind) >= most
        ? Optional.of(Refusals.tooMany(complaint, kind, most))
        : Optional.empty();
  }
}
