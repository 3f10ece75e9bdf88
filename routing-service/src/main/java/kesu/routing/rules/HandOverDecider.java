package kesu.routing.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kesu.defaults.decisions.Refusal;
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
    Optional<Refusal> refusal = refusal(state, wanted, responsibility);
    return refusal.isPresent()
        ? new Verdict.Refused<>(refusal.get())
        : handOver(
            state,
            responsibility.handling(complaint.branch(), wanted).orElseThrow(),
            command,
            by,
            responsibility,
            now);
  }

  /** The refusal of a hand-over to that department; empty if it can be handed it. */
  static Optional<Refusal> refusal(
      ComplaintAssignments state, DepartmentCode wanted, Responsibility responsibility) {
    List<DepartmentCode> handling =
        responsibility.handling(state.complaint().branch()).stream().map(Department::code).toList();
    if (!handling.contains(wanted)) {
      return Optional.of(Refusals.noSuchDepartment("department", wanted, handling));
    }
    if (state.open().stream().anyMatch(each -> each.department().equals(wanted))) {
      return Optional.of(Refusals.hasItAlready(wanted));
    }
    return state.hasTooManyHandOvers()
        ? Optional.of(Refusals.tooManyHandOvers(state))
        : Optional.empty();
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
