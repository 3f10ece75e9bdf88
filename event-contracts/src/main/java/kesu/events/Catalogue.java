package kesu.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every event type of the contract: the string on the wire and the record that it is read into. */
public final class Catalogue {
  /**
   * One event type.
   *
   * @param type the CloudEvents type, such as {@code complaint.registered.v1}
   * @param shape the record that holds its data
   */
  public record Entry(String type, Class<? extends Event> shape) {}

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry("complaint.registered.v1", ComplaintRegistered.class),
          new Entry("complaint.severity-raised.v1", SeverityRaised.class),
          new Entry("complaint.reason-corrected.v1", ReasonCorrected.class),
          new Entry("complaint.contacted.v1", CustomerContacted.class),
          new Entry("complaint.promise-recorded.v1", PromiseRecorded.class),
          new Entry("complaint.fact-recorded.v1", FactRecorded.class),
          new Entry("complaint.report-sent.v1", ReportSent.class),
          new Entry("complaint.superior-told.v1", SuperiorTold.class),
          new Entry("complaint.handed-down.v1", HandedDown.class),
          new Entry("complaint.form-returned.v1", FormReturned.class),
          new Entry("complaint.help-asked.v1", HelpAsked.class),
          new Entry("complaint.help-decided.v1", HelpDecided.class),
          new Entry("complaint.store-result-reported.v1", StoreResultReported.class),
          new Entry("complaint.opinion-asked.v1", OpinionAsked.class),
          new Entry("complaint.opinion-passed-on.v1", OpinionPassedOn.class),
          new Entry("complaint.opinion-given.v1", OpinionGiven.class),
          new Entry("complaint.inclination-reported.v1", InclinationReported.class),
          new Entry("complaint.harm-recorded.v1", HarmRecorded.class),
          new Entry("complaint.case-study-marked.v1", CaseStudyMarked.class),
          new Entry("complaint.follow-up-recorded.v1", FollowUpRecorded.class),
          new Entry("complaint.finding-recorded.v1", FindingRecorded.class),
          new Entry("complaint.praised.v1", CustomerPraised.class),
          new Entry("complaint.incident-recorded.v1", IncidentRecorded.class),
          new Entry("complaint.incident-step.v1", IncidentStepTaken.class),
          new Entry("complaint.evidence-attached.v1", EvidenceAttached.class),
          new Entry("complaint.journalists-arrived.v1", JournalistsArrived.class),
          new Entry("complaint.press-talk.v1", PressTalkRecorded.class),
          new Entry("complaint.closed.v1", ComplaintClosed.class),
          new Entry("complaint.reopened.v1", ComplaintReopened.class),
          new Entry("assignment.made.v1", AssignmentMade.class),
          new Entry("assignment.accepted.v1", AssignmentAccepted.class),
          new Entry("assignment.refused.v1", AssignmentRefused.class),
          new Entry("assignment.passed-on.v1", AssignmentPassedOn.class),
          new Entry("assignment.progress-reported.v1", ProgressReported.class),
          new Entry("assignment.result-reported.v1", ResultReported.class),
          new Entry("assignment.returned.v1", AssignmentReturned.class),
          new Entry("deadline.started.v1", DeadlineStarted.class),
          new Entry("deadline.warned.v1", DeadlineWarned.class),
          new Entry("deadline.met.v1", DeadlineMet.class),
          new Entry("deadline.missed.v1", DeadlineMissed.class),
          new Entry("deadline.withdrawn.v1", DeadlineWithdrawn.class),
          new Entry("deadline.lifted.v1", DeadlineLifted.class),
          new Entry("escalation.raised.v1", EscalationRaised.class),
          new Entry("escalation.withdrawn.v1", EscalationWithdrawn.class),
          new Entry("penalty.proposed.v1", PenaltyProposed.class),
          new Entry("penalty.withdrawn.v1", PenaltyWithdrawn.class),
          new Entry("penalty.decided.v1", PenaltyDecided.class),
          new Entry("penalty.document-issued.v1", PenaltyDocumentIssued.class),
          new Entry("penalty.appealed.v1", PenaltyAppealed.class),
          new Entry("penalty.reversed.v1", PenaltyReversed.class),
          new Entry("reward.granted.v1", RewardGranted.class),
          new Entry("mention.linked.v1", MentionLinked.class),
          new Entry("exposure.changed.v1", ExposureChanged.class),
          new Entry("department.assigned.v1", NoticeAssigned.class),
          new Entry("department.refused.v1", NoticeRefused.class),
          new Entry("department.returned.v1", NoticeReturned.class),
          new Entry("department.due-soon.v1", NoticeDueSoon.class),
          new Entry("department.overdue.v1", NoticeOverdue.class),
          new Entry("department.overdue-withdrawn.v1", NoticeOverdueWithdrawn.class),
          new Entry("department.exposed.v1", NoticeExposed.class),
          new Entry("department.requested.v1", NoticeRequested.class),
          new Entry("department.closed.v1", NoticeClosed.class),
          new Entry("mention.reported.v1", MentionReported.class));

  private static final Map<String, Class<? extends Event>> SHAPES =
      ENTRIES.stream().collect(Collectors.toUnmodifiableMap(Entry::type, Entry::shape));

  private static final Map<Class<? extends Event>, String> TYPES =
      ENTRIES.stream().collect(Collectors.toUnmodifiableMap(Entry::shape, Entry::type));

  private Catalogue() {}

  /** All event types, in the order in which a complaint meets them. */
  public static List<Entry> entries() {
    return ENTRIES;
  }

  /** The record for a type on the wire; empty for a type that this version does not know. */
  public static Optional<Class<? extends Event>> shape(String type) {
    return Optional.ofNullable(SHAPES.get(type));
  }

  /** The type on the wire of an event. */
  public static String type(Event event) {
    return type(event.getClass());
  }

  /** The type on the wire of a kind of event. */
  public static String type(Class<? extends Event> shape) {
    String type = TYPES.get(shape);
    if (type == null) {
      throw new IllegalArgumentException(shape + " is not in the catalogue of events");
    }
    return type;
  }
}
