package kesu.intake.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.events.FindingRecorded;
import kesu.events.Outgoing;
import kesu.events.ResponsiblePerson;
import kesu.intake.rules.ComplaintCommand.CorrectReason;
import kesu.intake.rules.ComplaintCommand.RecordFinding;
import kesu.rulebooks.CompanyTime;
import kesu.rulebooks.Holder;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Reason;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;

/** Findings on a complaint: cause, departments and persons responsible, faults of handling. */
@Clause("R1-C5")
record Findings(RecordFinding finding, Rulebook rulebook, Organisation organisation, Instant now) {
  static Verdict<Complaint, ComplaintStatus> record(
      Complaint complaint,
      RecordFinding finding,
      Actor by,
      Rulebook rulebook,
      Organisation organisation,
      Instant now) {
    return new Findings(finding, rulebook, organisation, now).record(complaint, by);
  }

  private Verdict<Complaint, ComplaintStatus> record(Complaint complaint, Actor by) {
    String cause = finding.cause();
    if (cause != null && !cause.equals(complaint.registration().reason().value())) {
      CorrectReason correction = new CorrectReason(cause, finding.store(), finding.analysis());
      return switch (Corrections.correct(complaint, correction, by, rulebook, organisation, now)) {
        case Verdict.Done<Complaint, ComplaintStatus> corrected ->
            record(corrected.state(), corrected.events(), by);
        case Verdict<Complaint, ComplaintStatus> refused -> refused;
      };
    }
    return record(complaint, List.of(), by);
  }

  /**
   * Records the finding on a complaint whose reason is the cause.
   *
   * @param before the events that come before it
   */
  private Verdict<Complaint, ComplaintStatus> record(
      Complaint complaint, List<Outgoing> before, Actor by) {
    Optional<Refusal> refusal = refusal(complaint);
    if (refusal.isPresent()) {
      return new Verdict.Refused<>(refusal.get());
    }
    List<ClauseId> faults = finding.faults().stream().distinct().map(ClauseId::new).toList();
    List<ResponsiblePerson> persons =
        finding.persons().stream().flatMap(person -> responsible(person, complaint)).toList();
    FindingRecorded recorded =
        new FindingRecorded(
            faults,
            complaint.registration().reason(),
            finding.departments().stream().distinct().map(DepartmentCode::new).toList(),
            persons,
            now,
            by);
    List<Outgoing> events = new ArrayList<>(before);
    events.add(Outgoing.of(complaint.id(), recorded));
    return Verdicts.done(complaint.with(entry(recorded, by)), now, events);
  }

  private Entry entry(FindingRecorded recorded, Actor by) {
    CorrectiveAction corrective = finding.corrective();
    Entry entry =
        Entry.of(now, EntryKind.FINDING_RECORDED, by)
            .fact("faults", recorded.faults().isEmpty() ? null : recorded.faults())
            .fact("cause", recorded.cause())
            .fact("departments", recorded.departments().isEmpty() ? null : recorded.departments())
            .fact(
                "persons",
                recorded.persons().isEmpty()
                    ? null
                    : recorded.persons().stream().map(ResponsiblePerson::person).toList())
            .words("analysis", finding.analysis())
            .words("correctiveProposal", finding.correctiveProposal())
            .words("insideResult", finding.insideResult());
    return corrective == null
        ? entry
        : entry
            .fact("correctiveOwner", corrective.owner())
            .fact("correctiveDueOn", corrective.dueOn())
            .fact("correctiveCheckedBy", corrective.checkedBy());
  }

  private Optional<Refusal> refusal(Complaint complaint) {
    List<String> faults = faultsOfHandling();
    for (int i = 0; i < finding.faults().size(); i++) {
      if (!faults.contains(finding.faults().get(i))) {
        return Optional.of(Refusals.faultUnknown(i, finding.faults().get(i), faults));
      }
    }
    List<String> departments =
        Praises.departments(organisation, complaint.registration().branch()).stream()
            .map(DepartmentCode::value)
            .toList();
    for (int i = 0; i < finding.departments().size(); i++) {
      if (!departments.contains(finding.departments().get(i))) {
        return Optional.of(
            Refusals.unknown("departments[" + i + "]", finding.departments().get(i), departments));
      }
    }
    return personRefusal(complaint).or(() -> correctiveRefusal(complaint));
  }

  private Optional<Refusal> personRefusal(Complaint complaint) {
    List<String> rows = new ArrayList<>(finding.faults());
    rows.add(complaint.registration().reason().value());
    for (int i = 0; i < finding.persons().size(); i++) {
      FoundResponsible named = finding.persons().get(i);
      if (holder(named.person(), complaint).isEmpty()) {
        return Optional.of(Refusals.personUnknown("persons[" + i + "].person", named.person()));
      }
      for (String row : named.rows()) {
        if (!rows.contains(row)) {
          return Optional.of(Refusals.rowNotFound("persons[" + i + "].answersFor", row, rows));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Refusal> correctiveRefusal(Complaint complaint) {
    CorrectiveAction corrective = finding.corrective();
    if (corrective == null) {
      return Optional.empty();
    }
    return unknown("corrective.owner", corrective.owner(), complaint)
        .or(() -> unknown("corrective.checkedBy", corrective.checkedBy(), complaint))
        .or(
            () ->
                corrective.dueOn().isBefore(CompanyTime.dateOf(now))
                    ? Optional.of(
                        Refusals.dueInThePast(corrective.dueOn(), CompanyTime.dateOf(now)))
                    : Optional.empty());
  }

  private Optional<Refusal> unknown(String field, String person, Complaint complaint) {
    return holder(person, complaint).isPresent()
        ? Optional.empty()
        : Optional.of(Refusals.personUnknown(field, person));
  }

  private Stream<ResponsiblePerson> responsible(FoundResponsible named, Complaint complaint) {
    return holder(named.person(), complaint).stream()
        .map(
            holder ->
                new ResponsiblePerson(
                    holder.person(),
                    holder.post(),
                    holder.department(),
                    named.rows().stream().distinct().map(ClauseId::new).toList()));
  }

  /** The post of a person when the complaint was received, or else now. */
  private Optional<Holder> holder(String written, Complaint complaint) {
    PersonId person = new PersonId(written);
    return Stream.of(complaint.registration().receivedAt(), now)
        .flatMap(at -> organisation.postsOf(person, at).stream())
        .findFirst();
  }

  /** The rows of the reason table that cannot be given at registration. */
  private List<String> faultsOfHandling() {
    return rulebook.reasons().all().stream()
        .filter(reason -> !reason.selectable())
        .map(Reason::clause)
        .map(ClauseId::value)
        .toList();
  }
}
