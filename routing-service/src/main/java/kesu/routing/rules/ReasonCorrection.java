package kesu.routing.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kesu.defaults.decisions.Change;
import kesu.events.AssignmentPassedOn;
import kesu.events.NoticeClosed;
import kesu.events.Outgoing;
import kesu.events.ReasonCorrected;
import kesu.rulebooks.Rulebook;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;
import kesu.terms.Ground;

/**
 * The assignments after a correction of the reason: departments that it does not name and that are
 * still at work pass the complaint on to those that it names. Where all is done, or the complaint
 * closed, nobody gets it again.
 */
@Clause({"R1-C1", "R1-C5"})
final class ReasonCorrection {
  private ReasonCorrection() {}

  static Change<ComplaintAssignments> decide(
      ComplaintAssignments before,
      ReasonCorrected event,
      Responsibility responsibility,
      Instant now) {
    Complaint complaint = before.complaint().corrected(event.to(), event.store());
    ComplaintAssignments state = before.withComplaint(complaint);
    List<Assignment> working = state.open().stream().filter(ReasonCorrection::atWork).toList();
    if (state.isClosed() || working.isEmpty() || state.hasTooManyHandOvers()) {
      return Change.to(state);
    }
    List<ResponsibleDepartment> named = responsibility.byReason(complaint, now);
    Set<DepartmentCode> codes =
        named.stream().map(ResponsibleDepartment::department).collect(Collectors.toSet());
    DepartmentCode first = named.getFirst().department();
    List<Outgoing> events = new ArrayList<>();
    List<Outgoing> notices = new ArrayList<>();
    for (Assignment each : working) {
      if (!codes.contains(each.department())) {
        state =
            state.replacing(each.passedOn(now, ground(event, first, responsibility.rulebook())));
        events.add(
            Outgoing.of(
                state.id(),
                new AssignmentPassedOn(
                    each.assignmentId(), each.department(), first, now, event.by())));
        notices.add(
            Outgoing.to(each.department(), state.id(), new NoticeClosed(complaint.number(), now)));
      }
    }
    Set<DepartmentCode> have =
        state.open().stream().map(Assignment::department).collect(Collectors.toSet());
    NewAssignments made =
        NewAssignments.of(
            state,
            named.stream().filter(one -> !have.contains(one.department())).toList(),
            responsibility.handOver(now, event.by(), null));
    events.addAll(made.events());
    events.addAll(notices);
    return Change.to(state.adding(made.made()), events);
  }

  private static boolean atWork(Assignment assignment) {
    return assignment.state() != AssignmentState.REPORTED;
  }

  private static Ground ground(ReasonCorrected event, DepartmentCode to, Rulebook rulebook) {
    ClauseId clause = rulebook.permissions().of("correct-reason").clause();
    return rulebook.ground(
        clause,
        Map.of("from", event.from().value(), "to", event.to().value(), "department", to.value()),
        "PASSED_ON");
  }
}
