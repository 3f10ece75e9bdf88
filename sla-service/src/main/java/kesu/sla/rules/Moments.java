package kesu.sla.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kesu.events.AssignmentAccepted;
import kesu.events.AssignmentMade;
import kesu.events.AssignmentPassedOn;
import kesu.events.AssignmentRefused;
import kesu.events.AssignmentReturned;
import kesu.events.ComplaintClosed;
import kesu.events.ComplaintRegistered;
import kesu.events.CustomerContacted;
import kesu.events.EvidenceAttached;
import kesu.events.FactRecorded;
import kesu.events.FollowUpRecorded;
import kesu.events.IncidentRecorded;
import kesu.events.IncidentStepTaken;
import kesu.events.JournalistsArrived;
import kesu.events.Lifecycle;
import kesu.events.MentionLinked;
import kesu.events.PressTalkRecorded;
import kesu.events.ProgressReported;
import kesu.events.PromiseRecorded;
import kesu.events.ReportSent;
import kesu.events.ResultReported;
import kesu.events.SeverityRaised;
import kesu.rulebooks.StartsAt;
import kesu.rulebooks.StopsAt;
import kesu.sla.rules.Moment.Begins;
import kesu.sla.rules.Moment.Done;
import kesu.sla.rules.Moment.FallsAway;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.FactKind;
import org.jspecify.annotations.Nullable;

/** Translates events into the moments of the clock table. */
record Moments(CaseFacts facts, Owners owners, List<Deadline> deadlines) {

  /** The moments of an event, in order; none if no clock starts or stops with it. */
  List<Moment> of(Lifecycle event) {
    return switch (event) {
      case ComplaintRegistered registered -> registered(registered);
      case CustomerContacted contact when contact.reached() -> customerTold(contact.at());
      case FollowUpRecorded followUp -> customerTold(followUp.at());
      case PromiseRecorded promise ->
          List.of(promised(promise.at(), promise.promisedAt(), promise.by()));
      case ReportSent report -> reported(report);
      case AssignmentMade made -> made(made);
      case AssignmentAccepted accepted ->
          List.of(new Done(StopsAt.ACCEPTED_OR_REFUSED, accepted.at(), accepted.assignmentId()));
      case AssignmentRefused refused -> refused(refused);
      case AssignmentPassedOn passedOn -> passedOn(passedOn);
      case AssignmentReturned returned -> returned(returned);
      case ProgressReported progress -> progress(progress);
      case ResultReported result -> result(result);
      case MentionLinked mention when mention.negative() -> found(mention);
      case SeverityRaised raised -> List.of(new Moment.Raised(raised.from(), raised.at()));
      case FactRecorded fact when fact.fact() == FactKind.INCIDENT ->
          List.of(new Moment.TurnedIncident(fact.at()));
      case IncidentRecorded incident -> IncidentMoments.of(incident);
      case IncidentStepTaken step -> IncidentMoments.of(step, owners);
      case EvidenceAttached evidence -> IncidentMoments.of(evidence);
      case JournalistsArrived arrived ->
          List.of(begins(StartsAt.JOURNALISTS_AT_SCENE, arrived.at(), null));
      case PressTalkRecorded talk -> IncidentMoments.of(talk);
      case ComplaintClosed closed -> closed(closed);
      default -> List.of();
    };
  }

  /**
   * R1-D7 is read so that branch customer service has received the complaint at the moment at which
   * the company did, even if it is written down later.
   */
  private static List<Moment> registered(ComplaintRegistered event) {
    List<Moment> moments = new ArrayList<>();
    moments.add(begins(StartsAt.COMPLAINT_RECEIVED, event.receivedAt(), null));
    moments.add(begins(StartsAt.CRISIS_KNOWN, event.receivedAt(), null));
    moments.add(begins(StartsAt.RECEIVED_BY_CUSTOMER_SERVICE, event.receivedAt(), null));
    if (event.promisedAt() != null) {
      moments.add(promised(event.receivedAt(), event.promisedAt(), event.by()));
    }
    return moments;
  }

  /** The promised answer is owed by the person who took the call. */
  @Clause("R1-D16")
  private static Moment promised(Instant at, Instant promisedAt, Actor by) {
    Owner promiser = new Owner(null, by.department(), by.person(), by.post());
    return new Begins(StartsAt.PROMISE_RECORDED, at, promisedAt, promiser, false);
  }

  /** A call that reached the customer keeps the promises (R1-D16) and is one half of R1-D7. */
  private List<Moment> customerTold(Instant at) {
    List<Moment> moments = new ArrayList<>();
    moments.add(new Done(StopsAt.CUSTOMER_TOLD, at, null));
    moments.addAll(contactedAndAssigned());
    return moments;
  }

  @Clause("R1-D7")
  private List<Moment> contactedAndAssigned() {
    Instant contacted = facts.contactedAt();
    Instant assigned = facts.assignedAt();
    return contacted == null || assigned == null
        ? List.of()
        : List.of(
            new Done(
                StopsAt.CONTACTED_AND_ASSIGNED,
                contacted.isAfter(assigned) ? contacted : assigned,
                null));
  }

  /** R1-D1 ends at the store head, R1-D2a and R1-D2b at branch customer service. */
  @Clause({"R1-D1", "R1-D2a", "R1-D2b"})
  private static List<Moment> reported(ReportSent event) {
    return switch (event.level()) {
      case STORE_HEAD -> List.of(new Done(StopsAt.REPORT_RECORDED, event.at(), null));
      case BRANCH_CUSTOMER_SERVICE -> List.of(new Done(StopsAt.FORM_SUBMITTED, event.at(), null));
      case HEAD_OFFICE -> List.of();
    };
  }

  private List<Moment> made(AssignmentMade event) {
    Owner owner = new Owner(event.assignmentId(), event.department(), event.person(), event.post());
    List<Moment> moments = new ArrayList<>();
    moments.add(begins(StartsAt.HANDED_OVER, event.at(), owner));
    moments.addAll(contactedAndAssigned());
    return moments;
  }

  /** A refusal with a finding answers the hand-over; the department's other duties are lifted. */
  @Clause("R1-D8")
  private static List<Moment> refused(AssignmentRefused event) {
    return List.of(
        new Done(StopsAt.ACCEPTED_OR_REFUSED, event.at(), event.assignmentId()),
        new FallsAway(Moment.Reason.ASSIGNMENT_REFUSED, event.at(), event.assignmentId()));
  }

  /** Passing on a complaint that was only kept answers the hand-over; nothing else is owed. */
  @Clause("R1-D8")
  private static List<Moment> passedOn(AssignmentPassedOn event) {
    return List.of(
        new Done(StopsAt.ACCEPTED_OR_REFUSED, event.at(), event.assignmentId()),
        new FallsAway(Moment.Reason.ASSIGNMENT_PASSED_ON, event.at(), event.assignmentId()));
  }

  /** The complaint is given back to the department, and R1-D9 and R1-D10 begin anew. */
  @Clause("R1-S5")
  private List<Moment> returned(AssignmentReturned event) {
    List<Moment> moments = new ArrayList<>();
    moments.add(new FallsAway(Moment.Reason.ASSIGNMENT_RETURNED, event.at(), event.assignmentId()));
    owners
        .assigned(event.assignmentId(), event.department(), deadlines, event.at())
        .map(owner -> new Begins(StartsAt.HANDED_OVER, event.at(), null, owner, true))
        .ifPresent(moments::add);
    return moments;
  }

  private List<Moment> progress(ProgressReported event) {
    List<Moment> moments = new ArrayList<>();
    moments.add(new Done(StopsAt.HANDLING_REPORTED, event.at(), event.assignmentId()));
    owners
        .assigned(event.assignmentId(), event.department(), deadlines, event.at())
        .map(owner -> begins(StartsAt.HANDLING_REPORTED, event.at(), owner))
        .ifPresent(moments::add);
    return moments;
  }

  /** The result is due from the end of the handling, which the department states with it. */
  @Clause("R1-D11")
  private List<Moment> result(ResultReported event) {
    Instant finished = event.finishedAt().isAfter(event.at()) ? event.at() : event.finishedAt();
    List<Moment> moments = new ArrayList<>();
    owners
        .assigned(event.assignmentId(), event.department(), deadlines, event.at())
        .map(owner -> begins(StartsAt.HANDLING_FINISHED, finished, owner))
        .ifPresent(moments::add);
    moments.add(new Done(StopsAt.RESULT_REPORTED, event.at(), event.assignmentId()));
    return moments;
  }

  /** Measured afterwards: customer service learns with the report when it was found. */
  @Clause("R1-D12")
  private static List<Moment> found(MentionLinked event) {
    return List.of(
        begins(StartsAt.REPORT_FOUND, event.foundAt(), null),
        new Done(StopsAt.CUSTOMER_SERVICE_TOLD, event.at(), null));
  }

  /** Nothing is left to do, so nothing is owed. */
  @Clause("R1-S5")
  private static List<Moment> closed(ComplaintClosed event) {
    return List.of(
        new Done(StopsAt.SOLVED, event.at(), null),
        new FallsAway(Moment.Reason.COMPLAINT_CLOSED, event.at(), null));
  }

  static Begins begins(StartsAt what, Instant at, @Nullable Owner owner) {
    return new Begins(what, at, null, owner, false);
  }
}
