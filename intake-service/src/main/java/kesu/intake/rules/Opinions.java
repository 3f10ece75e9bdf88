package kesu.intake.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.events.OpinionAsked;
import kesu.events.OpinionGiven;
import kesu.events.OpinionPassedOn;
import kesu.intake.rules.ReportingCommand.AskOpinion;
import kesu.intake.rules.ReportingCommand.GiveOpinion;
import kesu.intake.rules.ReportingCommand.PassOnOpinion;
import kesu.rulebooks.Department;
import kesu.rulebooks.DepartmentKind;
import kesu.rulebooks.DepartmentKind.Level;
import kesu.rulebooks.StartsAt;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;

/** Requests for an opinion (申请报告单): asked by a branch, answered or passed on by head office. */
@Clause("R1-FM2")
final class Opinions {
  private Opinions() {}

  @Clause("R1-D15a")
  static Verdict<Complaint, ComplaintStatus> ask(
      Complaint complaint, AskOpinion asked, Affiliation place, Instant now) {
    Levels levels = complaint.progress().levels();
    Optional<Refusal> refusal = levels.openOpinion().map(ReportingRefusals::opinionPending);
    if (refusal.isPresent()) {
      return new Verdict.Refused<>(refusal.get());
    }
    int request = levels.opinions().size() + 1;
    Entry entry =
        Entry.of(now, EntryKind.OPINION_ASKED, place.by())
            .fact("request", request)
            .words("question", asked.question())
            .words("customerServiceOpinion", asked.customerServiceOpinion())
            .words("generalManagerOpinion", asked.generalManagerOpinion());
    return Verdicts.answered(
        complaint
            .with(
                complaint
                    .progress()
                    .with(levels.with(new OpinionRequest(request, now, null, null))))
            .with(entry),
        now,
        request,
        new OpinionAsked(request, now, place.by()),
        new RequestNotices(complaint, place, now)
            .opinion(complaints(place), request, StartsAt.OPINION_ASKED));
  }

  @Clause({"R1-D15a", "R1-D15b"})
  static Verdict<Complaint, ComplaintStatus> passOn(
      Complaint complaint, PassOnOpinion passed, Affiliation place, Instant now) {
    int request = passed.request();
    List<String> centres =
        place.organisation().departments().stream()
            .filter(one -> kind(one, place).level() == Level.COMPANY)
            .map(Department::code)
            .filter(one -> !one.equals(place.by().department()))
            .map(DepartmentCode::value)
            .toList();
    Optional<Refusal> refusal =
        notOpen(complaint, request)
            .or(() -> notAsked(complaint, request, place))
            .or(
                () ->
                    centres.contains(passed.to())
                        ? Optional.empty()
                        : Optional.of(Refusals.unknown("to", passed.to(), centres)));
    if (refusal.isPresent()) {
      return new Verdict.Refused<>(refusal.get());
    }
    Department centre =
        place.organisation().department(new DepartmentCode(passed.to())).orElseThrow();
    DepartmentKind kind = kind(centre, place);
    PersonId person =
        place
            .organisation()
            .holder(kind.head(), complaint.registration().branch(), null, now)
            .orElse(null);
    Entry entry =
        Entry.of(now, EntryKind.OPINION_PASSED_ON, place.by())
            .fact("request", request)
            .fact("department", centre.code())
            .fact("post", kind.head())
            .fact("person", person)
            .words("note", passed.note());
    return Verdicts.answered(
        changed(
                complaint,
                complaint
                    .progress()
                    .levels()
                    .changingOpinion(request, one -> one.passedTo(centre.code())))
            .with(entry),
        now,
        request,
        new OpinionPassedOn(request, centre.code(), kind.head(), person, now, place.by()),
        new RequestNotices(complaint, place, now)
            .opinion(centre.code(), request, StartsAt.OPINION_PASSED_ON));
  }

  /** The complaints department signs, or the centre that the request was passed on to. */
  @Clause({"R1-D15a", "R1-D15b"})
  static Verdict<Complaint, ComplaintStatus> give(
      Complaint complaint, GiveOpinion given, Affiliation place, Instant now) {
    int request = given.request();
    Optional<Refusal> refusal =
        notOpen(complaint, request).or(() -> notAsked(complaint, request, place));
    if (refusal.isPresent()) {
      return new Verdict.Refused<>(refusal.get());
    }
    Entry entry =
        Entry.of(now, EntryKind.OPINION_GIVEN, place.by())
            .fact("request", request)
            .words("opinion", given.opinion());
    return Verdicts.answered(
        changed(
                complaint,
                complaint.progress().levels().changingOpinion(request, one -> one.answered(now)))
            .with(entry),
        now,
        request,
        new OpinionGiven(request, now, place.by()));
  }

  private static Complaint changed(Complaint complaint, Levels levels) {
    return complaint.with(complaint.progress().with(levels));
  }

  /** The refusal of a request that is unknown or answered. */
  private static Optional<Refusal> notOpen(Complaint complaint, int request) {
    Levels levels = complaint.progress().levels();
    Optional<OpinionRequest> found = levels.opinion(request);
    return found.isEmpty()
        ? Optional.of(
            ReportingRefusals.requestUnknown(
                request, levels.opinions().stream().map(OpinionRequest::request).toList()))
        : found
            .filter(one -> one.answeredAt() != null)
            .map(one -> ReportingRefusals.alreadyAnswered(request));
  }

  /** The refusal of an actor whose department does not have the request now. */
  private static Optional<Refusal> notAsked(Complaint complaint, int request, Affiliation place) {
    OpinionRequest open = complaint.progress().levels().opinion(request).orElseThrow();
    DepartmentCode has = open.passedTo() == null ? complaints(place) : open.passedTo();
    return place.by().department().equals(has)
        ? Optional.empty()
        : Optional.of(ReportingRefusals.notAskedForOpinion(open, place.by()));
  }

  private static DepartmentCode complaints(Affiliation place) {
    return place.organisation().departments().stream()
        .filter(one -> one.kind().equals("head-office"))
        .map(Department::code)
        .findFirst()
        .orElseThrow();
  }

  private static DepartmentKind kind(Department department, Affiliation place) {
    return place.rulebook().acting(department.kind());
  }
}
