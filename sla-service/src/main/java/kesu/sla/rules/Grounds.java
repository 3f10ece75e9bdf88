package kesu.sla.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kesu.sla.rules.Deadline.Ending;
import kesu.sla.rules.Deadline.State;
import kesu.sla.rules.Deadline.Withdrawal;
import kesu.terms.Ground;
import kesu.terms.Post;

/**
 * The grounds of the decisions about one clock. They are derived from the stored clock, so that
 * events and explanations agree.
 *
 * @param rulebook the regulation that the complaint is judged by
 */
public record Grounds(String rulebook, Deadline deadline) {
  /**
   * One decision about a clock.
   *
   * @param at the instant at which it took effect
   */
  public record Decision(Instant at, Ground ground) {}

  /** All decisions about it, in the order in which they were made. */
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
    if (deadline.withdrawal() != null) {
      decisions.add(new Decision(deadline.withdrawal().at(), withdrawn()));
    }
    return decisions;
  }

  /** The ground of its start: its due time, and the instant from which that is counted. */
  Ground started() {
    return ground("due at " + deadline.dueAt(), Map.of());
  }

  /** The ground of a miss. */
  Ground missed() {
    return ground("missed", Map.of("dueAt", text(deadline.dueAt())));
  }

  /** The ground of an escalation. */
  Ground escalated(Escalation escalation) {
    Post to = escalation.to();
    return ground(
        "told " + to,
        Map.of(
            "dueAt", text(deadline.dueAt()),
            "owedBy", deadline.owner().post().value(),
            "level", Integer.toString(escalation.level())));
  }

  /** The ground of the withdrawal of a miss: the event that arrived late. */
  Ground withdrawn() {
    Withdrawal withdrawal = Objects.requireNonNull(deadline.withdrawal(), "no miss is withdrawn");
    Ending ending = Objects.requireNonNull(deadline.ending(), "a miss is withdrawn with its end");
    return ground(
        "miss withdrawn",
        Map.of(
            "dueAt", text(deadline.dueAt()),
            "missedAt", text(Objects.requireNonNull(deadline.missedAt(), "there was a miss")),
            "doneAt", text(ending.at()),
            "endedBy", ending.by(),
            "savedAt", text(withdrawal.savedAt())));
  }

  private Ground ended(Ending ending) {
    return ground(outcome(ending), Map.of("dueAt", text(deadline.dueAt()), "endedBy", ending.by()));
  }

  private String outcome(Ending ending) {
    return switch (deadline.state()) {
      case MET -> "done in time";
      case DONE_LATE -> // documents may be older than the withdrawal of misses
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
