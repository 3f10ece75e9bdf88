package kesu.intake.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.events.HelpAsked;
import kesu.events.HelpDecided;
import kesu.intake.rules.ReportingCommand.AskForHelp;
import kesu.intake.rules.ReportingCommand.DecideHelp;
import kesu.rulebooks.Department;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;

/** A store asks for what it lacks, and the branch grants or refuses it. */
final class HelpRequests {
  private HelpRequests() {}

  @Clause("R1-D4")
  static Verdict<Complaint, ComplaintStatus> ask(
      Complaint complaint, AskForHelp asked, Affiliation place, Instant now) {
    List<String> departments =
        place.organisation().departments().stream()
            .filter(one -> one.branch().equals(Optional.of(complaint.registration().branch())))
            .filter(one -> one.store().isEmpty())
            .map(Department::code)
            .map(DepartmentCode::value)
            .toList();
    if (!departments.contains(asked.from())) {
      return new Verdict.Refused<>(Refusals.unknown("from", asked.from(), departments));
    }
    Levels levels = complaint.progress().levels();
    int request = levels.help().size() + 1;
    DepartmentCode store = place.by().department();
    DepartmentCode from = new DepartmentCode(asked.from());
    Entry entry =
        Entry.of(now, EntryKind.HELP_ASKED, place.by())
            .fact("request", request)
            .fact("department", store)
            .fact("from", from)
            .words("resource", asked.resource())
            .words("note", asked.note());
    return Verdicts.answered(
        complaint
            .with(
                complaint
                    .progress()
                    .with(levels.with(new HelpRequest(request, store, from, now, null))))
            .with(entry),
        now,
        request,
        new HelpAsked(request, store, from, now, place.by()),
        new RequestNotices(complaint, place, now).help(asked(complaint, from, place), request));
  }

  /** The department whose resources are asked for, and customer service, which grants them. */
  private static List<DepartmentCode> asked(
      Complaint complaint, DepartmentCode from, Affiliation place) {
    List<DepartmentCode> asked = new ArrayList<>(List.of(from));
    place
        .organisation()
        .departmentOf("customer-service", complaint.registration().branch(), null)
        .map(Department::code)
        .ifPresent(asked::add);
    return asked;
  }

  @Clause("R1-O34")
  static Verdict<Complaint, ComplaintStatus> decide(
      Complaint complaint, DecideHelp decision, Affiliation place, Instant now) {
    Levels levels = complaint.progress().levels();
    int request = decision.request();
    Optional<HelpRequest> found = levels.help(request);
    Optional<Refusal> refusal =
        found.isEmpty()
            ? Optional.of(
                ReportingRefusals.requestUnknown(
                    request, levels.help().stream().map(HelpRequest::request).toList()))
            : found
                .filter(one -> one.granted() != null)
                .map(one -> ReportingRefusals.alreadyAnswered(request));
    if (refusal.isPresent()) {
      return new Verdict.Refused<>(refusal.get());
    }
    Entry entry =
        Entry.of(now, EntryKind.HELP_DECIDED, place.by())
            .fact("request", request)
            .fact("granted", decision.granted())
            .words("note", decision.note());
    return Verdicts.answered(
        complaint
            .with(
                complaint
                    .progress()
                    .with(levels.changingHelp(request, one -> one.decided(decision.granted()))))
            .with(entry),
        now,
        request,
        new HelpDecided(request, decision.granted(), now, place.by()));
  }
}
