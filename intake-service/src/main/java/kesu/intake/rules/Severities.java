package kesu.intake.rules;

import java.util.Collection;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.SeverityFacts;
import kesu.rulebooks.SeverityFinding;
import kesu.terms.FactKind;
import kesu.terms.Severity;

/** How severe a complaint is by what is known of it (R1-S1 to R1-S4). */
public final class Severities {
  private Severities() {}

  /** The severity that the rulebook gives, with its grounds. */
  public static SeverityFinding judge(Rulebook rulebook, Collection<FactKind> facts) {
    return rulebook
        .severity()
        .judge(
            new SeverityFacts(
                facts.contains(FactKind.REPEATED_UNSOLVED),
                facts.contains(FactKind.OUTSIDE_CHANNEL),
                facts.contains(FactKind.NEGATIVE_MEDIA),
                facts.contains(FactKind.INCIDENT)));
  }

  /** How severe it is after that finding: what was grave once stays so. */
  public static Severity raised(Severity before, SeverityFinding finding) {
    return finding.severity().compareTo(before) > 0 ? finding.severity() : before;
  }
}
