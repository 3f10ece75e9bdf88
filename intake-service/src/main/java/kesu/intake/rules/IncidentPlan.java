package kesu.intake.rules;

import org.jspecify.annotations.Nullable;

/**
 * A plan for an incident, proposed by an executive deputy and decided by the head of the branch
 * group (R1-O32).
 *
 * @param plan the plan itself, which may name people
 * @param decision the approval or rejection; null while it is undecided
 */
public record IncidentPlan(String plan, Step proposal, @Nullable Step decision) {
  @Override
  public String toString() {
    return "IncidentPlan[" + proposal + " " + decision + "]";
  }
}
