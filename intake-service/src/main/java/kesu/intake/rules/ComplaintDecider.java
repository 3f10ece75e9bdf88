package kesu.intake.rules;

import java.time.Instant;
import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.events.ReportSent;
import kesu.intake.rules.ComplaintCommand.CloseComplaint;
import kesu.intake.rules.ComplaintCommand.CorrectReason;
import kesu.intake.rules.ComplaintCommand.RecordContact;
import kesu.intake.rules.ComplaintCommand.RecordFact;
import kesu.intake.rules.ComplaintCommand.RecordFinding;
import kesu.intake.rules.ComplaintCommand.RecordFollowUp;
import kesu.intake.rules.ComplaintCommand.RecordPraise;
import kesu.intake.rules.ComplaintCommand.RecordPromise;
import kesu.intake.rules.ComplaintCommand.ReopenComplaint;
import kesu.intake.rules.ComplaintCommand.SendReport;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.Clause;

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
      case RecordFact fact -> Severities.record(complaint, fact, by, rulebook, now);
      case SendReport report -> report(complaint, report, by, now);
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
      case RecordFinding _, CorrectReason _, RecordPraise _, ReopenComplaint _ -> true;
      case RecordContact _,
          RecordPromise _,
          RecordFact _,
          SendReport _,
          RecordFollowUp _,
          CloseComplaint _ ->
          false;
    };
  }

  @Clause({"R1-D1", "R1-D2a", "R1-D2b"})
  private static Verdict<Complaint, ComplaintStatus> report(
      Complaint complaint, SendReport report, Actor by, Instant now) {
    return Verdicts.done(
        complaint.with(Entry.of(now, EntryKind.REPORTED_UP, by).fact("level", report.level())),
        now,
        new ReportSent(report.level(), now, by));
  }
}
