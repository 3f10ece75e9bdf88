package kesu.rulebooks;

import java.util.List;
import kesu.terms.Exposure;
import kesu.terms.Ground;

/**
 * How exposed a complaint is and why.
 *
 * @param grounds one per row that applied; empty only if nothing was mentioned
 */
public record ExposureFinding(Exposure level, List<Ground> grounds) {
  public ExposureFinding {
    grounds = List.copyOf(grounds);
  }
}
