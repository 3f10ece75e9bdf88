package kesu.intake.rules;

import java.util.List;
import kesu.terms.Clause;
import kesu.terms.Exposure;
import kesu.terms.FactKind;
import kesu.terms.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Severity and exposure of a complaint (R1-S1 to R1-S4, R1-M).
 *
 * @param facts the facts known that bear on either, each once
 * @param harm the heavy loss or harm done before (R1-I3); null if nobody has been asked
 */
public record Classification(
    Severity severity, Exposure exposure, List<FactKind> facts, @Nullable Harm harm) {
  public Classification {
    facts = List.copyOf(facts);
  }

  Classification with(Severity other) {
    return new Classification(other, exposure, facts, harm);
  }

  Classification with(Exposure other) {
    return new Classification(severity, other, facts, harm);
  }

  Classification with(Harm known) {
    return new Classification(severity, exposure, facts, known);
  }

  /** Returns true if heavy loss or harm has been done. */
  @Clause("R1-I3")
  public boolean isHeavilyHarmed() {
    return harm != null && harm.heavy();
  }

  Classification with(FactKind fact) {
    return facts.contains(fact)
        ? this
        : new Classification(severity, exposure, Complaint.plus(facts, fact), harm);
  }
}
