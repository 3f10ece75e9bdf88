package kesu.rulebooks;

import java.util.List;
import kesu.terms.Ground;
import kesu.terms.Severity;

/**
 * How severe a complaint is and why.
 *
 * @param grounds every clause that applied; when none did, the one that says so. Never empty.
 */
public record SeverityFinding(Severity severity, List<Ground> grounds) {
  public SeverityFinding {
    grounds = List.copyOf(grounds);
  }
}
