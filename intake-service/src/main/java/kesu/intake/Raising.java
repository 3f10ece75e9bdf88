package kesu.intake;

import java.time.Instant;
import java.util.List;
import kesu.events.Lifecycle;
import kesu.events.SeverityRaised;
import kesu.intake.rules.Severities;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.SeverityFinding;
import kesu.terms.FactKind;
import kesu.terms.Severity;

/** Judges a complaint anew when something is learnt of it; it can only become more severe. */
final class Raising {
  private Raising() {}

  /** The complaint with the fact, and the event if that raised it (R1-S1 to R1-S4). */
  static Step.Taken by(FactKind fact, Complaint before, Rulebook rulebook, Instant now) {
    Complaint knowing = before.knowing(fact);
    SeverityFinding finding = Severities.judge(rulebook, knowing.facts());
    Severity severity = Severities.raised(before.severity(), finding);
    boolean sameReasons =
        before.decisions().stream().anyMatch(made -> made.grounds().equals(finding.grounds()));
    Complaint judged =
        sameReasons
            ? knowing
            : knowing.judged(severity, new Decision(Decision.SEVERITY, now, finding.grounds()));
    if (severity == before.severity()) {
      return new Step.Taken(judged, List.of());
    }
    Entry entry =
        Entry.of(now, What.SEVERITY_RAISED, null)
            .fact("from", before.severity())
            .fact("to", severity);
    Lifecycle event = new SeverityRaised(before.severity(), severity, finding.grounds(), now);
    return new Step.Taken(judged.noted(entry), List.of(event));
  }
}
