package kesu.intake.rules;

import java.time.Instant;
import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
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
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.ReportLevel;

/** Decides commands on a registered complaint. */
public final class ComplaintDecider {
  private ComplaintDecider() {}

  /**
   * Decides a command.
   *
   * @param rulebook the regulation that governs the complaint
   */
  public static Verdict<Complaint, ComplaintStatus> decide(
      Complaint complaint,
      ComplaintCommand command,
      Actor by,
      Rulebook rulebook,
      Organisation organisation,
      Instant now) {
    if (complaint.progress().state() == Complaint.State.CLOSED && !mayFollowClosing(command)) {
      return new Verdict.Refused<>(Refusals.complaintClosed(complaint));
    }
    Optional<Refusal> tooMany = HistoryLimits.refusal(complaint, command);
    if (tooMany.isPresent()) {
      return new Verdict.Refused<>(tooMany.get());
    }
    return switch (command) {
      case RecordContact contact -> CustomerContacts.contact(complaint, contact, by, now);
      case RecordPromise promise -> CustomerContacts.promise(complaint, promise, by, now);
      case RecordFact fact -> IncidentFact.record(complaint, fact, by, rulebook, organisation, now);
      case RecordRepeat repeat -> Repeats.record(complaint, repeat, by, rulebook, now);
      case RecordHarm harm -> Severities.record(complaint, harm, by, rulebook, now);
      case SceneCommand scene -> SceneRecords.decide(complaint, scene, by, now);
      case FillForm filling -> form(complaint, by, rulebook, organisation, now).fill(filling);
      case SignForm signing -> form(complaint, by, rulebook, organisation, now).sign(signing);
      case SendReport report ->
          Reports.send(
              complaint, report, new Affiliation(complaint, by, rulebook, organisation), now);
      case ReportingCommand reporting ->
          Reporting.decide(
              complaint, reporting, new Affiliation(complaint, by, rulebook, organisation), now);
      case RecordFollowUp call -> FollowUps.record(complaint, call, by, rulebook, now);
      case RecordFinding finding ->
          Findings.record(complaint, finding, by, rulebook, organisation, now);
      case CorrectReason correction ->
          Corrections.correct(complaint, correction, by, rulebook, organisation, now);
      case RecordPraise praise -> Praises.record(complaint, praise, by, organisation, now);
      case CloseComplaint closing -> Closing.close(complaint, closing, by, rulebook, now);
      case ReopenComplaint reopening -> Closing.reopen(complaint, reopening, by, now);
    };
  }

  private static boolean mayFollowClosing(ComplaintCommand command) {
    return switch (command) {
      case RecordFinding _,
          CorrectReason _,
          RecordPraise _,
          ReopenComplaint _,
          FillForm _,
          SignForm _ ->
          true;
      case SendReport report -> report.level() == ReportLevel.HEAD_OFFICE;
      case ReportingCommand reporting -> Reporting.mayFollowClosing(reporting);
      case RecordContact _,
          RecordPromise _,
          RecordHarm _,
          RecordFact _,
          RecordRepeat _,
          SceneCommand _,
          RecordFollowUp _,
          CloseComplaint _ ->
          false;
    };
  }

  private static FeedbackForms form(
      Complaint complaint, Actor by, Rulebook rulebook, Organisation organisation, Instant now) {
    return new FeedbackForms(complaint, by, rulebook, organisation, now);
  }
}
