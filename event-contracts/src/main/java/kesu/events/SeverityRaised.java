package kesu.events;

import java.time.Instant;
import java.util.List;
import kesu.terms.Ground;
import kesu.terms.Severity;

/**
 * A complaint became more severe than it was (R1-S1 to R1-S4).
 *
 * @param from the level before
 * @param to the new level
 * @param grounds the clauses applied
 * @param at the instant at which it happened
 */
public record SeverityRaised(Severity from, Severity to, List<Ground> grounds, Instant at)
    implements Lifecycle {
  public SeverityRaised {
    grounds = List.copyOf(grounds);
  }
}
