package kesu.intake.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Verdict;
import kesu.events.FactRecorded;
import kesu.events.HarmRecorded;
import kesu.events.Outgoing;
import kesu.events.SeverityRaised;
import kesu.intake.rules.ComplaintCommand.RecordFact;
import kesu.intake.rules.ComplaintCommand.RecordHarm;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.SeverityFacts;
import kesu.rulebooks.SeverityFinding;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.FactKind;
import kesu.terms.Severity;

/** Severity of a complaint by what is known of it. It can only rise. */
@Clause({"R1-S1", "R1-S2", "R1-S3", "R1-S4", "R1-S7", "R1-S8", "R1-I3"})
final class Severities {
  private Severities() {}

  /** The severity that the rulebook gives for those facts, with its grounds. */
  static SeverityFinding judge(Rulebook rulebook, Collection<FactKind> facts, boolean heavyHarm) {
    return rulebook
        .severity()
        .judge(
            new SeverityFacts(
                facts.contains(FactKind.REPEATED_UNSOLVED),
                facts.contains(FactKind.OUTSIDE_CHANNEL),
                facts.contains(FactKind.NEGATIVE_MEDIA),
                facts.contains(FactKind.INCIDENT),
                heavyHarm));
  }

  /** The graver of a severity and a finding. */
  static Severity raised(Severity before, SeverityFinding finding) {
    return finding.severity().compareTo(before) > 0 ? finding.severity() : before;
  }

  /** The complaint with a fact that somebody recorded, and the events that tell of it. */
  static Change.To<Complaint> record(
      Complaint complaint, RecordFact fact, Actor by, Rulebook rulebook, Instant now) {
    Entry entry =
        Entry.of(now, EntryKind.FACT_RECORDED, by)
            .fact("fact", fact.fact())
            .words("note", fact.note());
    Change.To<Complaint> judged = learn(fact.fact(), complaint.with(entry), rulebook, now);
    List<Outgoing> events = new ArrayList<>();
    events.add(Outgoing.of(complaint.id(), new FactRecorded(fact.fact(), now, by)));
    events.addAll(judged.events());
    return new Change.To<>(judged.state(), events);
  }

  /** Judges the complaint anew, now that a fact is known. */
  static Change.To<Complaint> learn(
      FactKind fact, Complaint complaint, Rulebook rulebook, Instant now) {
    return judge(complaint.classification().with(fact), complaint, rulebook, now);
  }

  /** The answer is kept, and raises the severity where the rulebook says so. */
  static Verdict<Complaint, ComplaintStatus> record(
      Complaint complaint, RecordHarm asked, Actor by, Rulebook rulebook, Instant now) {
    Harm harm = asked.harm();
    Entry entry =
        Entry.of(now, EntryKind.HARM_RECORDED, by)
            .fact("heavy", harm.heavy())
            .fact("suffered", harm.suffered().isEmpty() ? null : harm.suffered())
            .words("note", asked.note());
    Change.To<Complaint> judged =
        judge(complaint.classification().with(harm), complaint.with(entry), rulebook, now);
    List<Outgoing> events = new ArrayList<>();
    events.add(
        Outgoing.of(complaint.id(), new HarmRecorded(harm.heavy(), harm.suffered(), now, by)));
    events.addAll(judged.events());
    return Verdicts.done(judged.state(), now, events);
  }

  private static Change.To<Complaint> judge(
      Classification known, Complaint complaint, Rulebook rulebook, Instant now) {
    Severity before = complaint.classification().severity();
    SeverityFinding finding = judge(rulebook, known.facts(), known.isHeavilyHarmed());
    Severity severity = raised(before, finding);
    Complaint judged = complaint.with(known.with(severity));
    if (complaint.decisions().stream()
        .noneMatch(made -> made.grounds().equals(finding.grounds()))) {
      judged = judged.with(Decision.severity(now, finding.grounds()));
    }
    if (severity == before) {
      return new Change.To<>(judged, List.of());
    }
    Entry entry =
        Entry.of(now, EntryKind.SEVERITY_RAISED, null).fact("from", before).fact("to", severity);
    return new Change.To<>(
        judged.with(entry),
        List.of(
            Outgoing.of(
                complaint.id(), new SeverityRaised(before, severity, finding.grounds(), now))));
  }
}
