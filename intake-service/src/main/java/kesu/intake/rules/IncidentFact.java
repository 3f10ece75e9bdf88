package kesu.intake.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.events.Outgoing;
import kesu.intake.rules.ComplaintCommand.RecordFact;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.FactKind;

/** Facts recorded later. An incident comes with kind, time and place, and opens both groups. */
@Clause({"R1-S4", "R1-O10"})
final class IncidentFact {
  private IncidentFact() {}

  static Verdict<Complaint, ComplaintStatus> record(
      Complaint complaint,
      RecordFact fact,
      Actor by,
      Rulebook rulebook,
      Organisation organisation,
      Instant now) {
    Incident told = fact.incident();
    if (fact.fact() != FactKind.INCIDENT) {
      Change.To<Complaint> change = Severities.record(complaint, fact, by, rulebook, now);
      return told == null
          ? Verdicts.done(change.state(), now, change.events())
          : new Verdict.Refused<>(IncidentRefusals.incidentMisplaced());
    }
    if (complaint.incident() != null) {
      return new Verdict.Refused<>(IncidentRefusals.incidentKnown(complaint));
    }
    if (told == null) {
      return new Verdict.Refused<>(
          Refusals.missing("incident", "突发危机事件的类型、时间和地点", "kind, time and place of the incident"));
    }
    Registration registration = complaint.registration();
    IncidentCheck check =
        new IncidentCheck(rulebook, organisation, registration.branch(), registration.store());
    Optional<Refusal> refusal = check.refusal(told, now, now);
    if (refusal.isPresent()) {
      return new Verdict.Refused<>(refusal.get());
    }
    IncidentFacts facts = check.facts(told, now, by, now);
    Change.To<Complaint> change = Severities.record(complaint, fact, by, rulebook, now);
    Entry entry =
        Entry.of(now, EntryKind.INCIDENT_RECORDED, by)
            .fact("kind", facts.kind())
            .fact("happenedAt", facts.happenedAt())
            .fact("store", facts.store())
            .words("place", facts.place());
    List<Outgoing> events = new ArrayList<>(change.events());
    events.add(Outgoing.of(complaint.id(), facts.event()));
    return Verdicts.done(
        change.state().with(IncidentCase.open(facts, rulebook)).with(entry), now, events);
  }
}
