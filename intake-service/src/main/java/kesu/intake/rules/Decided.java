package kesu.intake.rules;

import kesu.defaults.decisions.Refusal;
import org.jspecify.annotations.Nullable;

/** Result of deciding one step of an incident. */
sealed interface Decided {
  /**
   * The step is taken.
   *
   * @param incident the incident with it
   * @param task the task that it is about, after it; null if it is about none
   */
  record Taken(IncidentCase incident, Step step, @Nullable IncidentTask task) implements Decided {}

  /** The step is refused. */
  record Refused(Refusal refusal) implements Decided {}
}
