package kesu.intake.rules;

import java.time.Instant;
import kesu.defaults.decisions.Change;
import kesu.events.AssignmentAccepted;
import kesu.events.AssignmentMade;
import kesu.events.AssignmentPassedOn;
import kesu.events.AssignmentRefused;
import kesu.events.AssignmentReturned;
import kesu.events.CaseStudyMarked;
import kesu.events.ComplaintClosed;
import kesu.events.ComplaintRegistered;
import kesu.events.ComplaintReopened;
import kesu.events.CustomerContacted;
import kesu.events.CustomerPraised;
import kesu.events.DeadlineLifted;
import kesu.events.DeadlineMet;
import kesu.events.DeadlineMissed;
import kesu.events.DeadlineStarted;
import kesu.events.DeadlineWarned;
import kesu.events.DeadlineWithdrawn;
import kesu.events.EscalationRaised;
import kesu.events.EscalationWithdrawn;
import kesu.events.EvidenceAttached;
import kesu.events.ExposureChanged;
import kesu.events.FactRecorded;
import kesu.events.FindingRecorded;
import kesu.events.FollowUpRecorded;
import kesu.events.FormReturned;
import kesu.events.HandedDown;
import kesu.events.HarmRecorded;
import kesu.events.HelpAsked;
import kesu.events.HelpDecided;
import kesu.events.IncidentRecorded;
import kesu.events.IncidentStepTaken;
import kesu.events.InclinationReported;
import kesu.events.JournalistsArrived;
import kesu.events.Lifecycle;
import kesu.events.MentionLinked;
import kesu.events.OpinionAsked;
import kesu.events.OpinionGiven;
import kesu.events.OpinionPassedOn;
import kesu.events.PenaltyAppealed;
import kesu.events.PenaltyDecided;
import kesu.events.PenaltyDocumentIssued;
import kesu.events.PenaltyProposed;
import kesu.events.PenaltyReversed;
import kesu.events.PenaltyWithdrawn;
import kesu.events.PressTalkRecorded;
import kesu.events.ProgressReported;
import kesu.events.PromiseRecorded;
import kesu.events.ReasonCorrected;
import kesu.events.ReportSent;
import kesu.events.ResultReported;
import kesu.events.RewardGranted;
import kesu.events.SeverityRaised;
import kesu.events.StoreResultReported;
import kesu.events.SuperiorTold;
import kesu.rulebooks.Rulebook;
import kesu.terms.AssignmentId;
import kesu.terms.Clause;
import kesu.terms.Exposure;
import kesu.terms.FactKind;

/**
 * Decides the effect of other services' events on a complaint: how far the departments are, which
 * the closing gates need; its exposure, which can make it major; and its history.
 */
public final class EventDecider {
  private EventDecider() {}

  /** Decides an event. */
  public static Change<Complaint> decide(
      Complaint complaint, Lifecycle event, Rulebook rulebook, Instant now) {
    Progress progress = complaint.progress();
    return switch (event) {
      case AssignmentMade made ->
          progressed(complaint, progress.with(AssignmentProgress.of(made)), EventEntries.of(made));
      case AssignmentAccepted accepted ->
          reached(
              complaint,
              accepted.assignmentId(),
              AssignmentStage.ACCEPTED,
              EventEntries.of(accepted));
      case AssignmentRefused refused ->
          reached(
              complaint, refused.assignmentId(), AssignmentStage.REFUSED, EventEntries.of(refused));
      case AssignmentPassedOn passedOn ->
          reached(
              complaint,
              passedOn.assignmentId(),
              AssignmentStage.PASSED_ON,
              EventEntries.of(passedOn));
      case AssignmentReturned returned ->
          reached(
              complaint,
              returned.assignmentId(),
              AssignmentStage.RETURNED,
              EventEntries.of(returned));
      case ResultReported reported -> reported(complaint, reported);
      case ExposureChanged changed -> exposed(complaint, changed, rulebook, now);
      case ProgressReported reported -> noted(complaint, EventEntries.of(reported));
      case DeadlineMissed missed -> noted(complaint, EventEntries.of(missed));
      case DeadlineWithdrawn withdrawn -> noted(complaint, EventEntries.of(withdrawn));
      case EscalationRaised raised -> noted(complaint, EventEntries.of(raised));
      case EscalationWithdrawn withdrawn -> noted(complaint, EventEntries.of(withdrawn));
      case PenaltyProposed proposed -> noted(complaint, EventEntries.of(proposed));
      case PenaltyWithdrawn withdrawn -> noted(complaint, EventEntries.of(withdrawn));
      case PenaltyDecided decided -> noted(complaint, EventEntries.of(decided));
      case PenaltyDocumentIssued issued -> noted(complaint, EventEntries.of(issued));
      case PenaltyAppealed appealed -> noted(complaint, EventEntries.of(appealed));
      case PenaltyReversed reversed -> noted(complaint, EventEntries.of(reversed));
      case RewardGranted granted -> noted(complaint, EventEntries.of(granted));
      case MentionLinked linked -> noted(complaint, EventEntries.of(linked));
      case ComplaintRegistered _,
          SeverityRaised _,
          ReasonCorrected _,
          CustomerContacted _,
          PromiseRecorded _,
          FactRecorded _,
          ReportSent _,
          SuperiorTold _,
          HandedDown _,
          FormReturned _,
          HelpAsked _,
          HelpDecided _,
          StoreResultReported _,
          OpinionAsked _,
          OpinionPassedOn _,
          OpinionGiven _,
          InclinationReported _,
          HarmRecorded _,
          CaseStudyMarked _,
          FollowUpRecorded _,
          FindingRecorded _,
          CustomerPraised _,
          IncidentRecorded _,
          IncidentStepTaken _,
          EvidenceAttached _,
          JournalistsArrived _,
          PressTalkRecorded _,
          ComplaintClosed _,
          ComplaintReopened _,
          DeadlineStarted _,
          DeadlineWarned _,
          DeadlineMet _,
          DeadlineLifted _ ->
          Change.none();
    };
  }

  private static Change<Complaint> noted(Complaint complaint, Entry entry) {
    return Change.to(complaint.with(entry));
  }

  private static Change<Complaint> progressed(Complaint complaint, Progress progress, Entry entry) {
    return Change.to(complaint.with(progress).with(entry));
  }

  private static Change<Complaint> reached(
      Complaint complaint, AssignmentId assignment, AssignmentStage stage, Entry entry) {
    return progressed(
        complaint, complaint.progress().reached(assignment, stage, entry.at()), entry);
  }

  /** With a new result, the customer's earlier answer no longer counts. */
  @Clause({"R1-D11", "R1-C4"})
  private static Change<Complaint> reported(Complaint complaint, ResultReported event) {
    Progress progress =
        complaint
            .progress()
            .reached(event.assignmentId(), AssignmentStage.REPORTED, event.at())
            .notAsked();
    return progressed(complaint, progress, EventEntries.of(event));
  }

  /** A complaint that is exposed is major; only an incident makes it a crisis. */
  @Clause({"R1-S3", "R1-S4"})
  private static Change<Complaint> exposed(
      Complaint complaint, ExposureChanged event, Rulebook rulebook, Instant now) {
    Complaint changed =
        complaint.with(complaint.classification().with(event.to())).with(EventEntries.of(event));
    return event.to().compareTo(Exposure.EXPOSED) < 0
        ? Change.to(changed)
        : Severities.learn(FactKind.NEGATIVE_MEDIA, changed, rulebook, now);
  }
}
