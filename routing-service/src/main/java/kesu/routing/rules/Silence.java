package kesu.routing.rules;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kesu.events.AssignmentAccepted;
import kesu.rulebooks.Clock;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.StartsAt;
import kesu.rulebooks.StopsAt;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.Ground;
import org.jspecify.annotations.Nullable;

/**
 * Silence of a department: what it counts as, and the time from which it can be held against it.
 */
record Silence(Rulebook rulebook) {

  /** The clock of a hand-over that an acceptance or a refusal stops. */
  Optional<Clock> answering() {
    return rulebook.clocks().stoppedAt(StopsAt.ACCEPTED_OR_REFUSED).stream()
        .filter(clock -> clock.starts() == StartsAt.HANDED_OVER)
        .findFirst();
  }

  /**
   * True if the department has let the time for a refusal pass and the rulebook counts that as
   * acceptance. What was given back to it has no such time.
   */
  @Clause("R1-D8")
  boolean isAcceptance(Assignment assignment, Instant now) {
    Instant answerBy = assignment.handedOver().answerBy();
    return assignment.state() == AssignmentState.HANDED_OVER
        && assignment.returnedAt() == null
        && answerBy != null
        && now.isAfter(answerBy)
        && answering().map(Clock::clause).filter(rulebook.silence()::isAcceptance).isPresent();
  }

  /** The assignment as the department has it now that its silence counts as acceptance. */
  Assignment accepted(Assignment assignment, Instant now) {
    return assignment.acceptedBySilence(now, ground(assignment, now));
  }

  static AssignmentAccepted event(Assignment accepted, Instant now) {
    return new AssignmentAccepted(
        accepted.assignmentId(), accepted.department(), now, Actor.SYSTEM, true);
  }

  private Ground ground(Assignment assignment, Instant now) {
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put("handedOverAt", assignment.handedOver().at().toString());
    inputs.put("answerBy", String.valueOf(assignment.handedOver().answerBy()));
    inputs.put("unansweredAt", now.toString());
    return rulebook.ground(answering().orElseThrow().clause(), inputs, "ACCEPTED_BY_SILENCE");
  }

  /**
   * The last instant at which the department's next word is in time: its answer, its first report,
   * or its next one. Null if it owes none.
   */
  @Clause({"R1-D8", "R1-D9", "R1-D10"})
  @Nullable Instant nextWordBy(Assignment assignment) {
    return switch (assignment.state()) {
      case HANDED_OVER, ACCEPTED ->
          assignment.isUnanswered() && assignment.returnedAt() == null
              ? assignment.handedOver().answerBy()
              : assignment
                  .lastReportAt()
                  .map(at -> reportBy(StartsAt.HANDLING_REPORTED, at))
                  .orElseGet(() -> reportBy(StartsAt.HANDED_OVER, assignment.since()));
      case REFUSED, PASSED_ON, REPORTED, CLOSED -> null;
    };
  }

  private @Nullable Instant reportBy(StartsAt from, Instant at) {
    return rulebook.clocks().stoppedAt(StopsAt.RESULT_REPORTED).stream()
        .filter(clock -> clock.starts() == from)
        .map(clock -> clock.dueAt(at, null))
        .findFirst()
        .orElse(null);
  }
}
