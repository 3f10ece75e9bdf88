package kesu.sla.rules;

import java.util.List;

/**
 * What an event or the passing of time made of a complaint's clocks.
 *
 * @param deadlines all clocks, in the order in which they were started
 * @param findings what became of them, in the order in which it did
 */
public record Outcome(List<Deadline> deadlines, List<Finding> findings) {
  public Outcome {
    deadlines = List.copyOf(deadlines);
    findings = List.copyOf(findings);
  }
}
