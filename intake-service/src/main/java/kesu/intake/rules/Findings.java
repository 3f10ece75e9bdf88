package kesu.intake.rules;

import java.time.Instant;
import java.util.List;
import kesu.defaults.decisions.Verdict;
import kesu.events.FindingRecorded;
import kesu.intake.rules.ComplaintCommand.RecordFinding;
import kesu.rulebooks.Reason;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.ClauseId;

/** Findings on the handling of a complaint. */
@Clause("R1-C5")
final class Findings {
  private Findings() {}

  static Verdict<Complaint, ComplaintStatus> record(
      Complaint complaint, RecordFinding finding, Actor by, Rulebook rulebook, Instant now) {
    List<String> known = faultsOfHandling(rulebook);
    for (int i = 0; i < finding.faults().size(); i++) {
      if (!known.contains(finding.faults().get(i))) {
        return new Verdict.Refused<>(Refusals.faultUnknown(i, finding.faults().get(i), known));
      }
    }
    List<ClauseId> faults = finding.faults().stream().distinct().map(ClauseId::new).toList();
    Entry entry =
        Entry.of(now, EntryKind.FINDING_RECORDED, by)
            .fact("faults", faults.isEmpty() ? null : faults)
            .words("analysis", finding.analysis())
            .words("correctiveProposal", finding.correctiveProposal())
            .words("insideResult", finding.insideResult());
    return Verdicts.done(complaint.with(entry), now, new FindingRecorded(faults, now, by));
  }

  /** The rows of the reason table that cannot be given at registration. */
  private static List<String> faultsOfHandling(Rulebook rulebook) {
    return rulebook.reasons().all().stream()
        .filter(reason -> !reason.selectable())
        .map(Reason::clause)
        .map(ClauseId::value)
        .toList();
  }
}
