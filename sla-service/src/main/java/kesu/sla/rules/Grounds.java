package kesu.sla.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kesu.sla.rules.Deadline.Ending;
import kesu.sla.rules.Deadline.State;
import kesu.terms.Ground;
import kesu.terms.Post;

/**
 * Why a clock stands as it does, told from what was decided and stored with it; events and
 * questions get the same answer.
 *
 * @param rulebook the regulation
 */
public record Grounds(String rulebook, Deadline deadline) {
  /**
   * One decision about a clock.
   *
   * @param at when it took effect
   */
  public record Decision(Instant at, Ground ground) {}

  /** Every decision about it, in the order in which they were made. */
  public List<Decision> all() {
    List<Decision> decisions = new ArrayList<>();
    decisions.add(new Decision(deadline.startedAt(), started()));
    if (deadline.missedAt() != null) {
      decisions.add(new Decision(deadline.missedAt(), missed()));
    }
    for (Escalation escalation : deadline.escalations()) {
      decisions.add(new Decision(escalation.at(), escalated(escalation)));
    }
    Ending ending = deadline.ending();
    if (ending != null) {
      decisions.add(new Decision(ending.at(), ended(ending)));
    }
    return decisions;
  }

  /** By when it is owed, and from when that is counted. */
  public Ground started() {
    return ground("due at " + deadline.dueAt(), Map.of());
  }

  /** That it was not done by then. */
  public Ground missed() {
    return ground("missed", Map.of("dueAt", text(deadline.dueAt())));
  }

  /** Who is told of it, and after how many others. */
  public Ground escalated(Escalation escalation) {
    Post to = escalation.to();
    return ground(
        "told " + to,
        Map.of(
            "dueAt", text(deadline.dueAt()),
            "owedBy", deadline.owner().post().value(),
            "level", Integer.toString(escalation.level())));
  }

  private Ground ended(Ending ending) {
    return ground(outcome(ending), Map.of("dueAt", text(deadline.dueAt()), "endedBy", ending.by()));
  }

  /** A miss stays although word came later that it had been done in time. */
  private String outcome(Ending ending) {
    return switch (deadline.state()) {
      case MET -> "done in time";
      case DONE_LATE ->
          deadline.isLate(ending.at()) ? "done late" : "done in time, known only after the miss";
      case LIFTED -> "no longer owed";
      case RUNNING, OVERDUE ->
          throw new IllegalStateException(
              "A clock in state " + deadline.state() + " has ended, expected " + State.MET);
    };
  }

  private Ground ground(String outcome, Map<String, String> more) {
    Map<String, String> inputs = new LinkedHashMap<>(more);
    inputs.put("startedAt", text(deadline.startedAt()));
    return new Ground(rulebook, deadline.version(), deadline.clause(), inputs, outcome);
  }

  private static String text(Instant at) {
    return at.toString();
  }
}
