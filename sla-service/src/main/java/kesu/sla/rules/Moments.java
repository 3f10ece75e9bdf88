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
import kesu.events.ComplaintReopened;
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
import kesu.events.ResultReported;
import kesu.events.SeverityRaised;
import kesu.rulebooks.StartsAt;
import kesu.rulebooks.StopsAt;
import kesu.sla.rules.Moment.Begins;
import kesu.sla.rules.Moment.Done;
import kesu.sla.rules.Moment.FallsAway;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import kesu.terms.FactKind;
import org.jspecify.annotations.Nullable;

/**
 * Translates events into the moments of the clock table.
 *
 * @param before the facts before the event; null at the registration
 * @param savedAt the instant at which the event was saved
 */
record Moments(
    @Nullable CaseFacts before,
    CaseFacts facts,
    Owners owners,
    List<Deadline> deadlines,
    Instant savedAt) {

  /** The moments of an event, in order; none if no clock starts or stops with it. */
  List<Moment> of(Lifecycle event) {
    return switch (event) {
      case ComplaintRegistered registered -> registered(registered);
      case CustomerContacted contact when contact.reached() -> customerTold(contact.at());
      case FollowUpRecorded followUp -> followedUp(followUp);
      case PromiseRecorded promise ->
          List.of(promised(promise.at(), promise.promisedAt(), promise.by()));
      case AssignmentMade made -> made(made);
      case AssignmentAccepted accepted when !accepted.wasSilent() ->
          List.of(answered(accepted.at(), accepted.assignmentId()));
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
      case ComplaintReopened reopened ->
          List.of(new FallsAway(Moment.Reason.COMPLAINT_REOPENED, reopened.at(), null));
      default -> levels().of(event);
    };
  }

  private LevelMoments levels() {
    return new LevelMoments(before, facts, owners, deadlines);
  }

  private List<Moment> registered(ComplaintRegistered event) {
    List<Moment> moments = new ArrayList<>();
    Actor by = event.by();
    Owner receiver = new Owner(null, by.department(), by.person(), by.post());
    moments.add(begins(StartsAt.COMPLAINT_RECEIVED, event.receivedAt(), receiver));
    moments.add(begins(StartsAt.CRISIS_KNOWN, event.receivedAt(), null));
    moments.addAll(levels().registered(event, savedAt));
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

  /** A customer who accepts has a solution, so the store needs no help. */
  @Clause("R1-D4")
  private List<Moment> followedUp(FollowUpRecorded event) {
    List<Moment> moments = new ArrayList<>(customerTold(event.at()));
    if (!event.goesBack()) {
      moments.add(new Done(StopsAt.SOLVED, event.at(), null));
    }
    return moments;
  }

  @Clause("R1-D7")
  private List<Moment> contactedAndAssigned() {
    return facts
        .contactedAndAssignedAt()
        .<List<Moment>>map(both -> List.of(new Done(StopsAt.CONTACTED_AND_ASSIGNED, both, null)))
        .orElse(List.of());
  }

  private List<Moment> made(AssignmentMade event) {
    Owner owner = new Owner(event.assignmentId(), event.department(), event.person(), event.post());
    List<Moment> moments = new ArrayList<>();
    moments.add(begins(StartsAt.HANDED_OVER, event.at(), owner));
    moments.addAll(levels().assigned(event));
    moments.addAll(contactedAndAssigned());
    return moments;
  }

  private static Moment answered(Instant at, AssignmentId assignment) {
    return new Done(StopsAt.ACCEPTED_OR_REFUSED, at, assignment);
  }

  /** A refusal with a finding answers the hand-over; the department's other duties are lifted. */
  @Clause("R1-D8")
  private static List<Moment> refused(AssignmentRefused event) {
    return List.of(
        answered(event.at(), event.assignmentId()),
        new FallsAway(Moment.Reason.ASSIGNMENT_REFUSED, event.at(), event.assignmentId()));
  }

  /** Passing on a complaint that was only kept answers the hand-over; nothing else is owed. */
  @Clause("R1-D8")
  private static List<Moment> passedOn(AssignmentPassedOn event) {
    return List.of(
        answered(event.at(), event.assignmentId()),
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

  /** A report is an answer too, of a department whose silence counted as acceptance before. */
  @Clause({"R1-D8", "R1-D9"})
  private List<Moment> progress(ProgressReported event) {
    List<Moment> moments = new ArrayList<>();
    moments.add(answered(event.at(), event.assignmentId()));
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
    moments.add(answered(event.at(), event.assignmentId()));
    owners
        .assigned(event.assignmentId(), event.department(), deadlines, event.at())
        .map(owner -> begins(StartsAt.HANDLING_FINISHED, finished, owner))
        .ifPresent(moments::add);
    moments.add(new Done(StopsAt.RESULT_REPORTED, event.at(), event.assignmentId()));
    if (owners.isStore(event.department())) {
      moments.add(new Done(StopsAt.SOLVED, event.at(), null, event.department()));
    }
    return moments;
  }

  /**
   * Measured afterwards: customer service learns with the report when it was found. The press
   * office owes the news of what it finds itself, and not of what others found.
   */
  @Clause("R1-D12")
  private List<Moment> found(MentionLinked event) {
    DepartmentCode finder = event.foundBy();
    if (finder != null && !owners.owes(StartsAt.REPORT_FOUND, finder)) {
      return List.of();
    }
    return List.of(
        begins(
            StartsAt.REPORT_FOUND, event.foundAt(), finder == null ? null : owners.headOf(finder)),
        new Done(StopsAt.CUSTOMER_SERVICE_TOLD, event.at(), null));
  }

  /** Nothing is left to do, so nothing is owed but the final result. */
  @Clause({"R1-S5", "R1-D24"})
  private static List<Moment> closed(ComplaintClosed event) {
    return List.of(
        new Done(StopsAt.SOLVED, event.at(), null),
        new FallsAway(Moment.Reason.COMPLAINT_CLOSED, event.at(), null),
        begins(StartsAt.FINALLY_SOLVED, event.at(), null));
  }

  static Begins begins(StartsAt what, Instant at, @Nullable Owner owner) {
    return new Begins(what, at, null, owner, false);
  }
}
