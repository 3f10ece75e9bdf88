package kesu.intake.rules;

import java.util.List;
import kesu.terms.Exposure;
import kesu.terms.FactKind;
import kesu.terms.Severity;

/**
 * Severity and exposure of a complaint (R1-S1 to R1-S4, R1-M).
 *
 * @param facts the facts known that bear on either, each once
 */
public record Classification(Severity severity, Exposure exposure, List<FactKind> facts) {
  public Classification {
    facts = List.copyOf(facts);
  }

  Classification with(Severity other) {
    return new Classification(other, exposure, facts);
  }

  Classification with(Exposure other) {
    return new Classification(severity, other, facts);
  }

  Classification with(FactKind fact) {
    return facts.contains(fact)
        ? this
        : new Classification(severity, exposure, Complaint.plus(facts, fact));
  }
}
