package kesu.routing.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.events.AssignmentPassedOn;
import kesu.events.NoticeClosed;
import kesu.events.Outgoing;
import kesu.rulebooks.Department;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an assignment can be taken from its department: only once the time for its next
 * word has passed without one. The clock that it missed stays missed.
 */
@Clause({"R1-C2", "R1-D8", "R1-D9"})
public final class WithdrawalDecider {
  private WithdrawalDecider() {}

  /** Decides a withdrawal by the rulebook that governs the complaint. */
  public static Verdict<ComplaintAssignments, AssignmentStatus> decide(
      ComplaintAssignments state,
      Withdrawal command,
      Actor by,
      Rulebook rulebook,
      Organisation organisation,
      Instant now) {
    Responsibility responsibility = new Responsibility(rulebook, organisation);
    Optional<Assignment> found = state.assignment(command.assignmentId());
    if (found.isEmpty()) {
      return new Verdict.Refused<>(Refusals.unknownAssignment(command.assignmentId()));
    }
    Optional<Refusal> refusal = refusal(state, found.get(), command, responsibility, now);
    return refusal.isPresent()
        ? new Verdict.Refused<>(refusal.get())
        : withdraw(state, found.get(), command, by, responsibility, now);
  }

  private static Optional<Refusal> refusal(
      ComplaintAssignments state,
      Assignment assignment,
      Withdrawal command,
      Responsibility responsibility,
      Instant now) {
    if (state.isClosed()) {
      return Optional.of(Refusals.complaintClosed(state));
    }
    Instant nextWordBy = new Silence(responsibility.rulebook()).nextWordBy(assignment);
    if (nextWordBy == null || !now.isAfter(nextWordBy)) {
      return Optional.of(Refusals.notSilent(assignment, nextWordBy));
    }
    DepartmentCode wanted = command.department();
    if (wanted != null) {
      return HandOverDecider.refusal(state, wanted, responsibility);
    }
    boolean keptByCustomerService =
        state.open().size() == 1
            && assignment
                .department()
                .equals(responsibility.customerService(state.complaint()).code());
    return keptByCustomerService
        ? Optional.of(Refusals.keptByCustomerService(assignment))
        : Optional.empty();
  }

  private static Verdict<ComplaintAssignments, AssignmentStatus> withdraw(
      ComplaintAssignments before,
      Assignment assignment,
      Withdrawal command,
      Actor by,
      Responsibility responsibility,
      Instant now) {
    ClauseId clause = responsibility.rulebook().permissions().of(Withdrawal.ACTION).clause();
    Optional<Department> next = next(before, assignment, command.department(), responsibility);
    DepartmentCode to =
        next.map(Department::code)
            .orElseGet(() -> others(before, assignment).getFirst().department());
    Assignment taken =
        assignment.withdrawn(
            new TakenFrom(now, by, command.because()),
            responsibility.rulebook().ground(clause, Map.of("to", to.value()), "WITHDRAWN"));
    ComplaintAssignments state = before.replacing(taken);
    List<Outgoing> events = new ArrayList<>();
    events.add(
        Outgoing.of(
            before.id(),
            new AssignmentPassedOn(taken.assignmentId(), taken.department(), to, now, by, true)));
    if (next.isPresent()) {
      ResponsibleDepartment chosen =
          responsibility.chosen(
              next.get(), before.complaint(), now, clause, Map.of("chosenBy", by.post().value()));
      NewAssignments made =
          NewAssignments.of(
              state, List.of(chosen), responsibility.handOver(now, by, command.because()));
      state = state.adding(made.made());
      events.addAll(made.events());
    }
    NoticeClosed notice = new NoticeClosed(before.complaint().number(), now);
    events.add(Outgoing.to(taken.department(), before.id(), notice));
    return new Verdict.Done<>(state, events, taken.status(before.id(), now));
  }

  /** The department that is handed it now; empty if another has it already and none is named. */
  private static Optional<Department> next(
      ComplaintAssignments state,
      Assignment taken,
      @Nullable DepartmentCode wanted,
      Responsibility responsibility) {
    if (wanted != null) {
      return responsibility.handling(state.complaint().branch(), wanted);
    }
    return others(state, taken).isEmpty()
        ? Optional.of(responsibility.customerService(state.complaint()))
        : Optional.empty();
  }

  private static List<Assignment> others(ComplaintAssignments state, Assignment taken) {
    return state.open().stream()
        .filter(each -> !each.assignmentId().equals(taken.assignmentId()))
        .toList();
  }
}
