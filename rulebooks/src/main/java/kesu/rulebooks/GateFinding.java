package kesu.rulebooks;

import java.util.List;
import kesu.terms.Ground;

/**
 * Result of checking whether a complaint may be closed.
 *
 * @param unmet the gates that are still shut, each with its ground; empty if it may be closed
 * @param grounds one for every gate, met or not
 */
public record GateFinding(List<Unmet> unmet, List<Ground> grounds) {
  /** A gate that is still shut. */
  public record Unmet(Gate gate, Ground ground) {}

  public GateFinding {
    unmet = List.copyOf(unmet);
    grounds = List.copyOf(grounds);
  }

  /** Returns true if all gates are open. */
  public boolean mayClose() {
    return unmet.isEmpty();
  }
}
