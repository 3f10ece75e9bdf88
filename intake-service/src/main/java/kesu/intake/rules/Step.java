package kesu.intake.rules;

import java.math.BigDecimal;
import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.IncidentStep;
import org.jspecify.annotations.Nullable;

/**
 * A step taken in handling an incident. Its note may name people, so it does not show it in logs.
 *
 * @param amount the sum that the insurer pays, where it is its decision
 */
public record Step(
    IncidentStep step, Instant at, Actor by, @Nullable String note, @Nullable BigDecimal amount) {
  static Step of(IncidentStep step, Instant at, Actor by, @Nullable String note) {
    return new Step(step, at, by, note, null);
  }

  @Override
  public String toString() {
    return "Step[" + step + " " + at + " " + by.post() + "]";
  }
}
