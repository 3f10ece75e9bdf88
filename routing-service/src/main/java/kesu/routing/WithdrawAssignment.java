package kesu.routing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.defaults.documents.Documents;
import kesu.regulation.Regulation;
import kesu.routing.rules.AssignmentStatus;
import kesu.routing.rules.ComplaintAssignments;
import kesu.routing.rules.Refusals;
import kesu.routing.rules.Withdrawal;
import kesu.routing.rules.WithdrawalDecider;
import kesu.rulebooks.CaseOwners;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Customer service takes an assignment from a department that does not answer. */
@Service
@Clause("R1-C2")
public final class WithdrawAssignment {
  private final Documents<ComplaintAssignments> documents;
  private final Regulation regulation;
  private final InstantSource time;

  WithdrawAssignment(
      Documents<ComplaintAssignments> documents, Regulation regulation, InstantSource time) {
    this.documents = documents;
    this.regulation = regulation;
    this.time = time;
  }

  /** Takes it, if the actor's post permits it and the department stayed silent past its time. */
  public Answer<AssignmentStatus> withdraw(Withdrawal withdrawal, Command command) {
    return regulation.permit(Withdrawal.ACTION, command.actor(), () -> handle(withdrawal, command));
  }

  private Answer<AssignmentStatus> handle(Withdrawal withdrawal, Command command) {
    Optional<ComplaintId> complaint = ComplaintAssignments.complaintOf(withdrawal.assignmentId());
    if (complaint.isEmpty()) {
      return new Answer.Refused<>(Refusals.unknownAssignment(withdrawal.assignmentId()));
    }
    Instant now = time.instant();
    return documents.handle(
        complaint.get().value(),
        command,
        AssignmentStatus.class,
        state -> decide(state, withdrawal, command.actor(), now));
  }

  private Verdict<ComplaintAssignments, AssignmentStatus> decide(
      @Nullable ComplaintAssignments state, Withdrawal withdrawal, Actor by, Instant now) {
    if (state == null) {
      return new Verdict.Refused<>(Refusals.unknownAssignment(withdrawal.assignmentId()));
    }
    Optional<Refusal> forbidden =
        regulation.forbids(Withdrawal.ACTION, by, CaseOwners.of(state.complaint().branch()));
    if (forbidden.isPresent()) {
      return new Verdict.Refused<>(forbidden.get());
    }
    Rulebook rulebook =
        regulation.governing(state.complaint().rulebook(), state.complaint().receivedAt());
    return WithdrawalDecider.decide(
        state, withdrawal, by, rulebook, regulation.organisation(), now);
  }
}
