package kesu.routing.rules;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/**
 * A department's acceptance (受理) or refusal (拒绝受理) of an assignment; the system accepts for one
 * whose silence counts as acceptance.
 *
 * @param accepted true if it accepted, false if it refused
 * @param finding the reason why the complaint is not its own; given with a refusal
 * @param suggested the department responsible in the opinion of the one that refused
 */
public record FirstAnswer(
    boolean accepted,
    Instant at,
    Actor by,
    @Nullable String finding,
    @Nullable DepartmentCode suggested) {
  static FirstAnswer accepted(Instant at, Actor by) {
    return new FirstAnswer(true, at, by, null, null);
  }

  /** The department let the time for a refusal pass. */
  static FirstAnswer bySilence(Instant at) {
    return accepted(at, Actor.SYSTEM);
  }

  /** Returns true if it stands for the department's silence. */
  @Clause("R1-D8")
  boolean wasSilent() {
    return by.equals(Actor.SYSTEM);
  }

  static FirstAnswer refused(Instant at, Actor by, AssignmentAnswer.Refuse refusal) {
    return new FirstAnswer(false, at, by, refusal.finding(), refusal.suggested());
  }
}
