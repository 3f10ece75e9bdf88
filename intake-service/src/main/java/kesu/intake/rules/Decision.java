package kesu.intake.rules;

import java.time.Instant;
import java.util.List;
import kesu.terms.Ground;

/**
 * A decision about a complaint, with its grounds.
 *
 * @param decision the kind of decision: {@code severity} or {@code closing}
 */
public record Decision(String decision, Instant at, List<Ground> grounds) {
  public Decision {
    grounds = List.copyOf(grounds);
  }

  static Decision severity(Instant at, List<Ground> grounds) {
    return new Decision("severity", at, grounds);
  }

  static Decision closing(Instant at, List<Ground> grounds) {
    return new Decision("closing", at, grounds);
  }
}
