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
import kesu.routing.rules.AnswerDecider;
import kesu.routing.rules.AssignmentAnswer;
import kesu.routing.rules.AssignmentStatus;
import kesu.routing.rules.ComplaintAssignments;
import kesu.routing.rules.Refusals;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A department accepts or refuses an assignment, or reports progress or the result of it. */
@Service
public final class AnswerAssignment {
  private final Documents<ComplaintAssignments> documents;
  private final Regulation regulation;
  private final InstantSource time;

  AnswerAssignment(
      Documents<ComplaintAssignments> documents, Regulation regulation, InstantSource time) {
    this.documents = documents;
    this.regulation = regulation;
    this.time = time;
  }

  /** Carries out an answer, if the actor's post permits it and the assignment allows it. */
  public Answer<AssignmentStatus> answer(AssignmentAnswer answer, Command command) {
    return regulation.permit(answer.action(), command.actor(), () -> handle(answer, command));
  }

  private Answer<AssignmentStatus> handle(AssignmentAnswer answer, Command command) {
    Optional<ComplaintId> complaint = ComplaintAssignments.complaintOf(answer.assignmentId());
    if (complaint.isEmpty()) {
      return new Answer.Refused<>(Refusals.unknownAssignment(answer.assignmentId()));
    }
    Instant now = time.instant();
    return documents.handle(
        complaint.get().value(),
        command,
        AssignmentStatus.class,
        state -> decide(state, answer, command.actor(), now));
  }

  private Verdict<ComplaintAssignments, AssignmentStatus> decide(
      @Nullable ComplaintAssignments state, AssignmentAnswer answer, Actor by, Instant now) {
    if (state == null) {
      return new Verdict.Refused<>(Refusals.unknownAssignment(answer.assignmentId()));
    }
    Optional<Refusal> forbidden =
        state
            .ownersOf(answer.assignmentId())
            .flatMap(owners -> regulation.forbids(answer.action(), by, owners));
    if (forbidden.isPresent()) {
      return new Verdict.Refused<>(forbidden.get());
    }
    Rulebook rulebook =
        regulation.governing(state.complaint().rulebook(), state.complaint().receivedAt());
    return AnswerDecider.decide(state, answer, by, rulebook, regulation.organisation(), now);
  }
}
