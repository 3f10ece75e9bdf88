package kesu.intake;

import java.time.Instant;
import java.util.List;
import kesu.terms.Ground;

/**
 * Something that was decided about a complaint, with its reasons.
 *
 * @param decision what was decided: {@code severity} or {@code closing}
 */
public record Decision(String decision, Instant at, List<Ground> grounds) {
  static final String SEVERITY = "severity";
  static final String CLOSING = "closing";

  public Decision {
    grounds = List.copyOf(grounds);
  }
}
