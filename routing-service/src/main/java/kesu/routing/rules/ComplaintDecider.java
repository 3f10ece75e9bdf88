package kesu.routing.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kesu.defaults.decisions.Change;
import kesu.events.AssignmentReturned;
import kesu.events.ComplaintClosed;
import kesu.events.ComplaintReopened;
import kesu.events.DeadlineMissed;
import kesu.events.ExposureChanged;
import kesu.events.FollowUpRecorded;
import kesu.events.Lifecycle;
import kesu.events.NoticeClosed;
import kesu.events.NoticeExposed;
import kesu.events.NoticeReturned;
import kesu.events.Outgoing;
import kesu.events.ReasonCorrected;
import kesu.events.SeverityRaised;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import kesu.terms.Exposure;
import kesu.terms.Ground;

/** Decides what the events of a complaint mean for its assignments. */
public final class ComplaintDecider {
  private ComplaintDecider() {}

  /** Hands a registered complaint over to every department that its reason names. */
  @Clause("R1-D7")
  public static Change<ComplaintAssignments> register(
      ComplaintId id,
      Complaint complaint,
      Rulebook rulebook,
      Organisation organisation,
      Instant now) {
    Responsibility responsibility = new Responsibility(rulebook, organisation);
    ComplaintAssignments none = ComplaintAssignments.none(id, complaint, now);
    NewAssignments first =
        NewAssignments.of(
            none,
            responsibility.byReason(complaint, now),
            responsibility.handOver(now, Actor.SYSTEM, null));
    return Change.to(none.adding(first.made()), first.events());
  }

  /** Returns false if the event changes nothing, so that the document need not be loaded. */
  public static boolean concerns(Lifecycle event) {
    return !(event instanceof FollowUpRecorded followUp) || followUp.goesBack();
  }

  /** Decides an event of a complaint that was handed over. */
  public static Change<ComplaintAssignments> decide(
      ComplaintAssignments state,
      Lifecycle event,
      Rulebook rulebook,
      Organisation organisation,
      Instant now) {
    return switch (event) {
      case FollowUpRecorded followUp when concerns(followUp) ->
          notAccepted(state, followUp, rulebook, now);
      case ComplaintClosed closed -> close(state, closed);
      case ComplaintReopened reopened -> reopen(state, reopened, rulebook, now);
      case ReasonCorrected corrected ->
          ReasonCorrection.decide(
              state, corrected, new Responsibility(rulebook, organisation), now);
      case DeadlineMissed missed -> acceptInSilence(state, missed, rulebook, now);
      case SeverityRaised raised ->
          Change.to(state.withComplaint(state.complaint().withSeverity(raised.to())));
      case ExposureChanged changed ->
          expose(state, changed, new Responsibility(rulebook, organisation));
      default -> Change.none();
    };
  }

  /** The clock of an answer was missed: the silence may count as acceptance. */
  @Clause("R1-D8")
  private static Change<ComplaintAssignments> acceptInSilence(
      ComplaintAssignments state, DeadlineMissed missed, Rulebook rulebook, Instant now) {
    Silence silence = new Silence(rulebook);
    return Optional.ofNullable(missed.assignmentId())
        .filter(ignored -> rulebook.silence().isAcceptance(missed.clause()))
        .flatMap(id -> state.assignment(id.value()))
        .filter(assignment -> silence.isAcceptance(assignment, now))
        .map(assignment -> silence.accepted(assignment, now))
        .map(
            accepted ->
                Change.to(
                    state.replacing(accepted),
                    List.of(Outgoing.of(state.id(), Silence.event(accepted, now)))))
        .orElseGet(Change::none);
  }

  /** It is not solved for both sides: every department that had reported has it again. */
  @Clause({"R1-C4", "R1-S5"})
  private static Change<ComplaintAssignments> notAccepted(
      ComplaintAssignments state, FollowUpRecorded followUp, Rulebook rulebook, Instant now) {
    Map<String, String> inputs = new TreeMap<>();
    inputs.put("accepted", String.valueOf(followUp.accepted()));
    inputs.put("satisfied", String.valueOf(followUp.satisfied()));
    if (followUp.companyAgrees() != null) {
      inputs.put("companyAgrees", String.valueOf(followUp.companyAgrees()));
    }
    if (followUp.furtherDemand() != null) {
      inputs.put("furtherDemand", String.valueOf(followUp.furtherDemand()));
    }
    Ground ground = returned("record-follow-up", inputs, rulebook);
    return giveBack(state, AssignmentState.REPORTED, ground, now);
  }

  /** Every department that has the complaint is told that nothing is left to do. */
  @Clause("R1-S5")
  private static Change<ComplaintAssignments> close(
      ComplaintAssignments state, ComplaintClosed event) {
    NoticeClosed notice = new NoticeClosed(state.complaint().number(), event.at());
    List<Outgoing> notices =
        state.open().stream()
            .map(each -> Outgoing.to(each.department(), state.id(), notice))
            .toList();
    return Change.to(
        state.changing(each -> each.state().isOpen(), Assignment::closed).withClosedAt(event.at()),
        notices);
  }

  /** The customer came back: every department that had the complaint at the end has it again. */
  @Clause("R1-S5")
  private static Change<ComplaintAssignments> reopen(
      ComplaintAssignments state, ComplaintReopened event, Rulebook rulebook, Instant now) {
    Map<String, String> inputs = Map.of("reopenedAt", event.at().toString());
    Ground ground = returned("reopen", inputs, rulebook);
    return giveBack(state.withClosedAt(null), AssignmentState.CLOSED, ground, now);
  }

  /**
   * An exposed complaint is made known to the departments that have it, to customer service and to
   * the press office, except to those whose posts were told when it was judged.
   */
  @Clause({"R1-S3", "R1-M"})
  private static Change<ComplaintAssignments> expose(
      ComplaintAssignments before, ExposureChanged event, Responsibility responsibility) {
    Complaint complaint = before.complaint().withExposure(event.to());
    ComplaintAssignments state = before.withComplaint(complaint);
    if (event.to().compareTo(Exposure.EXPOSED) < 0) {
      return Change.to(state);
    }
    Set<DepartmentCode> departments = new LinkedHashSet<>();
    state.open().forEach(each -> departments.add(each.department()));
    departments.add(responsibility.customerService(complaint).code());
    departments.add(responsibility.pressOffice(complaint).code());
    departments.removeAll(responsibility.departmentsOf(event.told(), complaint));
    NoticeExposed notice = new NoticeExposed(complaint.number(), event.to(), event.at());
    return Change.to(
        state,
        departments.stream()
            .map(department -> Outgoing.to(department, state.id(), notice))
            .toList());
  }

  private static Ground returned(String action, Map<String, String> inputs, Rulebook rulebook) {
    return rulebook.ground(rulebook.permissions().of(action).clause(), inputs, "RETURNED");
  }

  private static Change<ComplaintAssignments> giveBack(
      ComplaintAssignments state, AssignmentState from, Ground ground, Instant now) {
    List<Outgoing> events = new ArrayList<>();
    List<Outgoing> notices = new ArrayList<>();
    for (Assignment each : state.assignments()) {
      if (each.state() == from) {
        events.add(
            Outgoing.of(
                state.id(),
                new AssignmentReturned(
                    each.assignmentId(), each.department(), now, List.of(ground))));
        notices.add(
            Outgoing.to(
                each.department(),
                state.id(),
                new NoticeReturned(state.complaint().number(), each.assignmentId(), now)));
      }
    }
    events.addAll(notices);
    return Change.to(
        state.changing(each -> each.state() == from, each -> each.returned(now, ground)), events);
  }
}
