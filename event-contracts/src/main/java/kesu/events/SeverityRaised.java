package kesu.events;

import java.time.Instant;
import java.util.List;
import kesu.terms.Ground;
import kesu.terms.Severity;

/**
 * A complaint became more severe than it was (R1-S1 to R1-S4).
 *
 * @param from what it was
 * @param to what it is now
 * @param grounds the clauses applied
 * @param at when it happened
 */
public record SeverityRaised(Severity from, Severity to, List<Ground> grounds, Instant at)
    implements Lifecycle {
  public SeverityRaised {
    grounds = List.copyOf(grounds);
  }
}
