package kesu.rulebooks;

import java.util.List;
import kesu.terms.Exposure;
import kesu.terms.Ground;

/**
 * Exposure level of a complaint, with its grounds.
 *
 * @param grounds one per row that applied; empty only if nothing was mentioned
 */
public record ExposureFinding(Exposure level, List<Ground> grounds) {
  public ExposureFinding {
    grounds = List.copyOf(grounds);
  }
}
