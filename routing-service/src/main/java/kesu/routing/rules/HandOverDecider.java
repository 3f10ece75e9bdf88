package kesu.routing.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kesu.defaults.decisions.Verdict;
import kesu.events.AssignmentPassedOn;
import kesu.events.Outgoing;
import kesu.rulebooks.Department;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;

/** Decides where customer service may hand a complaint over (裁定责任部门). */
@Clause("R1-C2")
public final class HandOverDecider {
  private HandOverDecider() {}

  /** Decides a hand-over by the rulebook that governs the complaint. */
  public static Verdict<ComplaintAssignments, AssignmentStatus> decide(
      ComplaintAssignments state,
      HandOver command,
      Actor by,
      Rulebook rulebook,
      Organisation organisation,
      Instant now) {
    Responsibility responsibility = new Responsibility(rulebook, organisation);
    Complaint complaint = state.complaint();
    DepartmentCode wanted = command.department();
    if (state.isClosed()) {
      return new Verdict.Refused<>(Refusals.complaintClosed(state));
    }
    List<Department> handling = responsibility.handling(complaint.branch());
    Optional<Department> to =
        handling.stream().filter(department -> department.code().equals(wanted)).findFirst();
    if (to.isEmpty()) {
      return new Verdict.Refused<>(
          Refusals.noSuchDepartment(
              "department", wanted, handling.stream().map(Department::code).toList()));
    }
    if (state.open().stream().anyMatch(each -> each.department().equals(wanted))) {
      return new Verdict.Refused<>(Refusals.hasItAlready(wanted));
    }
    if (state.hasTooManyHandOvers()) {
      return new Verdict.Refused<>(Refusals.tooManyHandOvers(state));
    }
    return handOver(state, to.get(), command, by, responsibility, now);
  }

  /** Hands over, and with it passes on an assignment that customer service only kept. */
  private static Verdict<ComplaintAssignments, AssignmentStatus> handOver(
      ComplaintAssignments before,
      Department to,
      HandOver command,
      Actor by,
      Responsibility responsibility,
      Instant now) {
    Rulebook rulebook = responsibility.rulebook();
    ClauseId clause = rulebook.permissions().of(HandOver.ACTION).clause();
    ComplaintAssignments state = before;
    List<Outgoing> events = new ArrayList<>();
    Optional<Assignment> kept =
        before.keptBy(responsibility.customerService(before.complaint()).code());
    if (kept.isPresent()) {
      Assignment passedOn =
          kept.get()
              .passedOn(now, rulebook.ground(clause, Map.of("to", to.code().value()), "PASSED_ON"));
      state = before.replacing(passedOn);
      events.add(
          Outgoing.of(
              before.id(),
              new AssignmentPassedOn(
                  passedOn.assignmentId(), passedOn.department(), to.code(), now, by)));
    }
    ResponsibleDepartment chosen =
        responsibility.chosen(
            to,
            before.complaint(),
            now,
            clause,
            Map.of("chosenBy", by.post().value(), "chosen", to.code().value()));
    NewAssignments made =
        NewAssignments.of(
            state, List.of(chosen), responsibility.handOver(now, by, command.because()));
    events.addAll(made.events());
    return new Verdict.Done<>(
        state.adding(made.made()), events, made.made().getFirst().status(before.id(), now));
  }
}
