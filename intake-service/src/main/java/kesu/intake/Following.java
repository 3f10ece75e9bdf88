package kesu.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.decisions.Change;
import kesu.defaults.documents.Documents;
import kesu.events.AssignmentAccepted;
import kesu.events.AssignmentMade;
import kesu.events.AssignmentPassedOn;
import kesu.events.AssignmentRefused;
import kesu.events.AssignmentReturned;
import kesu.events.ExposureChanged;
import kesu.events.Outgoing;
import kesu.events.ProgressReported;
import kesu.events.ResultReported;
import kesu.intake.rules.DutyStage;
import kesu.rulebooks.FollowUpAnswer;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import kesu.terms.Exposure;
import kesu.terms.FactKind;
import org.jspecify.annotations.Nullable;

/**
 * Follows what other services decide about a complaint: who has it and how far they are, which the
 * closing gates need (R1-S5), and how exposed it is, which can make it major (R1-S3).
 */
public final class Following {
  private final Documents<Complaint> complaints;
  private final Regulation regulation;
  private final InstantSource time;

  Following(Documents<Complaint> complaints, Regulation regulation, InstantSource time) {
    this.complaints = complaints;
    this.regulation = regulation;
    this.time = time;
  }

  /** A department has it (R1-D7). */
  public void made(EventMetadata incoming, AssignmentMade made) {
    Duty duty =
        new Duty(
            made.assignmentId(),
            made.department(),
            made.departmentKind(),
            made.person(),
            made.post(),
            DutyStage.HANDED_OVER,
            made.at());
    Entry entry =
        entry(made.at(), What.ASSIGNED, made.by(), made.assignmentId(), made.department())
            .fact("person", made.person())
            .fact("post", made.post());
    note(incoming, complaint -> complaint.owed(duty).noted(entry));
  }

  /** The department took it (R1-D8). */
  public void accepted(EventMetadata incoming, AssignmentAccepted event) {
    stage(
        incoming,
        event.assignmentId(),
        DutyStage.ACCEPTED,
        entry(event.at(), What.ACCEPTED, event.by(), event.assignmentId(), event.department()));
  }

  /** The department refused it as not its own (R1-D8). */
  public void refused(EventMetadata incoming, AssignmentRefused event) {
    stage(
        incoming,
        event.assignmentId(),
        DutyStage.REFUSED,
        entry(event.at(), What.REFUSED, event.by(), event.assignmentId(), event.department()));
  }

  /** Customer service, which had only kept it, passed it on to another department (R1-C2). */
  public void passedOn(EventMetadata incoming, AssignmentPassedOn event) {
    stage(
        incoming,
        event.assignmentId(),
        DutyStage.PASSED_ON,
        entry(event.at(), What.PASSED_ON, event.by(), event.assignmentId(), event.department())
            .fact("to", event.to()));
  }

  /** The department reported how it is going (R1-D9, R1-D10). */
  public void progressed(EventMetadata incoming, ProgressReported event) {
    Entry entry =
        entry(
            event.at(),
            What.PROGRESS_REPORTED,
            event.by(),
            event.assignmentId(),
            event.department());
    note(incoming, complaint -> complaint.noted(entry));
  }

  /**
   * The department reported the result (R1-D11); what the customer said before no longer counts.
   */
  public void resulted(EventMetadata incoming, ResultReported event) {
    Entry entry =
        entry(
                event.at(),
                What.RESULT_REPORTED,
                event.by(),
                event.assignmentId(),
                event.department())
            .fact("finishedAt", event.finishedAt());
    note(
        incoming,
        complaint ->
            complaint
                .at(event.assignmentId(), DutyStage.REPORTED, event.at())
                .answered(FollowUpAnswer.NOT_ASKED)
                .noted(entry));
  }

  /** The department has it again (R1-S5). */
  public void returned(EventMetadata incoming, AssignmentReturned event) {
    stage(
        incoming,
        event.assignmentId(),
        DutyStage.RETURNED,
        entry(event.at(), What.RETURNED, null, event.assignmentId(), event.department()));
  }

  /** A complaint that is exposed is major (R1-S3); a crisis it is only by an incident (R1-S4). */
  public void exposed(EventMetadata incoming, ExposureChanged event) {
    Instant now = time.instant();
    Entry entry =
        Entry.of(event.at(), What.EXPOSURE_CHANGED, null)
            .fact("from", event.from())
            .fact("to", event.to())
            .fact("mention", event.mentionId());
    complaints.apply(
        incoming.subject(),
        incoming,
        found -> {
          Complaint complaint = known(found, incoming).exposed(event.to()).noted(entry);
          if (event.to().compareTo(Exposure.EXPOSED) < 0) {
            return Change.to(complaint);
          }
          Step.Taken judged =
              Raising.by(FactKind.NEGATIVE_MEDIA, complaint, regulation.of(complaint), now);
          ComplaintId id = complaint.id();
          return Change.to(
              judged.complaint(),
              judged.events().stream().map(raised -> Outgoing.of(id, raised)).toList());
        });
  }

  /** Something that changes nothing but the history. */
  public void noted(EventMetadata incoming, Entry entry) {
    note(incoming, complaint -> complaint.noted(entry));
  }

  private void stage(
      EventMetadata incoming, AssignmentId assignment, DutyStage stage, Entry entry) {
    note(incoming, complaint -> complaint.at(assignment, stage, entry.at()).noted(entry));
  }

  private void note(EventMetadata incoming, UnaryOperator<Complaint> change) {
    complaints.apply(
        incoming.subject(), incoming, found -> Change.to(change.apply(known(found, incoming))));
  }

  private static Complaint known(@Nullable Complaint found, EventMetadata incoming) {
    if (found == null) {
      throw new IllegalStateException(
          "%s tells of complaint %s, which was never registered here"
              .formatted(incoming.type(), incoming.subject()));
    }
    return found;
  }

  private static Entry entry(
      Instant at,
      What what,
      @Nullable Actor by,
      AssignmentId assignment,
      DepartmentCode department) {
    return Entry.of(at, what, by).fact("assignment", assignment).fact("department", department);
  }
}
