package kesu.intake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.events.CustomerContacted;
import kesu.events.CustomerPraised;
import kesu.events.FactRecorded;
import kesu.events.FindingRecorded;
import kesu.events.Lifecycle;
import kesu.events.PromiseRecorded;
import kesu.events.ReportSent;
import kesu.intake.rules.Span;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Reason;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;

/** What people record of a complaint while it is handled, and afterwards. */
final class Recording {
  private Recording() {}

  /** R1-D7. */
  static Step contact(Complaint complaint, Action.Contact contact, Actor by, Instant now) {
    Instant given = contact.at();
    Instant at = given == null ? now : given.truncatedTo(ChronoUnit.MILLIS);
    Optional<Refusal> untimely =
        Admission.outside("at", at, Span.contacted(complaint.receivedAt(), now));
    if (untimely.isPresent()) {
      return new Step.Refused(untimely.get());
    }
    return Step.taken(
        complaint.noted(
            Entry.of(at, What.CONTACTED, by)
                .fact("reached", contact.reached())
                .words("note", contact.note())),
        new CustomerContacted(contact.reached(), at, by));
  }

  /** R1-D16. */
  static Step promise(Complaint complaint, Action.Promise promise, Actor by, Instant now) {
    Instant promisedAt = promise.promisedAt().truncatedTo(ChronoUnit.MILLIS);
    Optional<Refusal> untimely =
        Admission.outside("promisedAt", promisedAt, Span.promised(complaint.receivedAt(), now));
    if (untimely.isPresent()) {
      return new Step.Refused(untimely.get());
    }
    return Step.taken(
        complaint.noted(
            Entry.of(now, What.PROMISED, by)
                .fact("promisedAt", promisedAt)
                .words("note", promise.note())),
        new PromiseRecorded(promisedAt, now, by));
  }

  /** R1-S1 to R1-S4, R1-M. */
  static Step fact(
      Complaint complaint, Action.Fact fact, Rulebook rulebook, Actor by, Instant now) {
    Entry entry =
        Entry.of(now, What.FACT_RECORDED, by).fact("fact", fact.fact()).words("note", fact.note());
    Step.Taken judged = Raising.by(fact.fact(), complaint.noted(entry), rulebook, now);
    List<Lifecycle> events = new ArrayList<>();
    events.add(new FactRecorded(fact.fact(), now, by));
    events.addAll(judged.events());
    return new Step.Taken(judged.complaint(), events);
  }

  /** R1-D1, R1-D2. */
  static Step report(Complaint complaint, Action.Report report, Actor by, Instant now) {
    return Step.taken(
        complaint.noted(Entry.of(now, What.REPORTED_UP, by).fact("level", report.level())),
        new ReportSent(report.level(), now, by));
  }

  /** R1-C5; faults of handling are the rows that cannot be given at registration. */
  static Step finding(
      Complaint complaint, Action.Finding finding, Rulebook rulebook, Actor by, Instant now) {
    List<String> known =
        rulebook.reasons().all().stream()
            .filter(reason -> !reason.selectable())
            .map(Reason::clause)
            .map(ClauseId::value)
            .toList();
    for (int i = 0; i < finding.faults().size(); i++) {
      if (!known.contains(finding.faults().get(i))) {
        return new Step.Refused(WhyNot.fault(i, finding.faults().get(i), known));
      }
    }
    List<ClauseId> faults = finding.faults().stream().distinct().map(ClauseId::new).toList();
    return Step.taken(
        complaint.noted(
            Entry.of(now, What.FINDING_RECORDED, by)
                .fact("faults", faults.isEmpty() ? null : faults)
                .words("analysis", finding.analysis())
                .words("correctiveProposal", finding.correctiveProposal())
                .words("insideResult", finding.insideResult())),
        new FindingRecorded(faults, now, by));
  }

  /** R1-W1, R1-W2. */
  static Step praise(
      Complaint complaint, Action.Praise praise, Organisation organisation, Actor by, Instant now) {
    List<DepartmentCode> known =
        organisation.departments().stream()
            .filter(department -> department.branch().stream().allMatch(complaint.branch()::equals))
            .map(kesu.rulebooks.Department::code)
            .toList();
    Optional<DepartmentCode> praised =
        known.stream().filter(code -> code.value().equals(praise.department())).findFirst();
    String named = praise.department();
    if (named != null && praised.isEmpty()) {
      return new Step.Refused(
          WhyNot.oneOf("department", named, known.stream().map(DepartmentCode::value).toList()));
    }
    return Step.taken(
        complaint.noted(
            Entry.of(now, What.PRAISED, by)
                .fact("written", praise.written())
                .fact("department", praised.orElse(null))
                .words("words", praise.words())),
        new CustomerPraised(praise.written(), praised.orElse(null), now, by));
  }
}
