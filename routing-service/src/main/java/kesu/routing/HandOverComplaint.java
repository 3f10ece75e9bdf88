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
import kesu.routing.rules.HandOver;
import kesu.routing.rules.HandOverDecider;
import kesu.routing.rules.Refusals;
import kesu.rulebooks.CaseOwners;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.Clause;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Customer service hands a complaint over to a department of its choice. */
@Service
@Clause("R1-C2")
public final class HandOverComplaint {
  private final Documents<ComplaintAssignments> documents;
  private final Regulation regulation;
  private final InstantSource time;

  HandOverComplaint(
      Documents<ComplaintAssignments> documents, Regulation regulation, InstantSource time) {
    this.documents = documents;
    this.regulation = regulation;
    this.time = time;
  }

  /** Carries out a hand-over, if the actor's post permits it and the complaint allows it. */
  public Answer<AssignmentStatus> handOver(HandOver handOver, Command command) {
    return regulation.permit(HandOver.ACTION, command.actor(), () -> handle(handOver, command));
  }

  private Answer<AssignmentStatus> handle(HandOver handOver, Command command) {
    Instant now = time.instant();
    return documents.handle(
        handOver.complaintId().value(),
        command,
        AssignmentStatus.class,
        state -> decide(state, handOver, command.actor(), now));
  }

  private Verdict<ComplaintAssignments, AssignmentStatus> decide(
      @Nullable ComplaintAssignments state, HandOver handOver, Actor by, Instant now) {
    if (state == null) {
      return new Verdict.Refused<>(Refusals.unknownComplaint(handOver.complaintId()));
    }
    Optional<Refusal> forbidden =
        regulation.forbids(HandOver.ACTION, by, CaseOwners.of(state.complaint().branch()));
    if (forbidden.isPresent()) {
      return new Verdict.Refused<>(forbidden.get());
    }
    Rulebook rulebook =
        regulation.governing(state.complaint().rulebook(), state.complaint().receivedAt());
    return HandOverDecider.decide(state, handOver, by, rulebook, regulation.organisation(), now);
  }
}
