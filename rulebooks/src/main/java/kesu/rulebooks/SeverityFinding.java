package kesu.rulebooks;

import java.util.List;
import kesu.terms.Ground;
import kesu.terms.Severity;

/**
 * Severity of a complaint, with its grounds.
 *
 * @param grounds one per clause that applied, or the one for a complaint to which none applies;
 *     never empty
 */
public record SeverityFinding(Severity severity, List<Ground> grounds) {
  public SeverityFinding {
    grounds = List.copyOf(grounds);
  }
}
