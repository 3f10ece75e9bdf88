package kesu.routing.rules;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.events.AssignmentAccepted;
import kesu.events.AssignmentRefused;
import kesu.events.Lifecycle;
import kesu.events.NoticeRefused;
import kesu.events.Outgoing;
import kesu.events.ProgressReported;
import kesu.events.ResultReported;
import kesu.routing.rules.AssignmentAnswer.Accept;
import kesu.routing.rules.AssignmentAnswer.Refuse;
import kesu.routing.rules.AssignmentAnswer.ReportProgress;
import kesu.routing.rules.AssignmentAnswer.ReportResult;
import kesu.rulebooks.Department;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import kesu.terms.Ground;

/** Decides a department's answer to its assignment. */
public final class AnswerDecider {
  private AnswerDecider() {}

  /** Decides an answer by the rulebook that governs the complaint. */
  public static Verdict<ComplaintAssignments, AssignmentStatus> decide(
      ComplaintAssignments state,
      AssignmentAnswer answer,
      Actor by,
      Rulebook rulebook,
      Organisation organisation,
      Instant now) {
    Optional<Assignment> found = state.assignment(answer.assignmentId());
    if (found.isEmpty()) {
      return new Verdict.Refused<>(Refusals.unknownAssignment(answer.assignmentId()));
    }
    Silence silence = new Silence(rulebook);
    if (!state.isClosed() && silence.isAcceptance(found.get(), now)) {
      Assignment accepted = silence.accepted(found.get(), now);
      return after(
          Outgoing.of(state.id(), Silence.event(accepted, now)),
          decide(state.replacing(accepted), answer, by, rulebook, organisation, now));
    }
    Assignment assignment = found.get();
    Responsibility responsibility = new Responsibility(rulebook, organisation);
    Optional<Refusal> refusal = refusal(state, assignment, answer, responsibility);
    if (refusal.isPresent()) {
      return new Verdict.Refused<>(refusal.get());
    }
    return switch (answer) {
      case Accept _ -> accept(state, assignment, by, now);
      case Refuse refuse -> refuse(state, assignment, refuse, by, responsibility, now);
      case ReportProgress report -> reportProgress(state, assignment, report, by, now);
      case ReportResult report -> reportResult(state, assignment, report, by, now);
    };
  }

  /** The verdict on an assignment that the department had accepted by its silence before. */
  private static Verdict<ComplaintAssignments, AssignmentStatus> after(
      Outgoing accepted, Verdict<ComplaintAssignments, AssignmentStatus> verdict) {
    if (!(verdict
        instanceof
        Verdict.Done<ComplaintAssignments, AssignmentStatus>(var state, var events, var answer))) {
      return verdict;
    }
    List<Outgoing> all = new ArrayList<>();
    all.add(accepted);
    all.addAll(events);
    return new Verdict.Done<>(state, all, answer);
  }

  private static Optional<Refusal> refusal(
      ComplaintAssignments state,
      Assignment assignment,
      AssignmentAnswer answer,
      Responsibility responsibility) {
    if (state.isClosed()) {
      return Optional.of(Refusals.complaintClosed(state));
    }
    return switch (assignment.state()) {
      case CLOSED -> Optional.of(Refusals.complaintClosed(state));
      case REFUSED -> Optional.of(Refusals.answeredBefore(assignment));
      case PASSED_ON -> Optional.of(Refusals.passedOn(assignment));
      case HANDED_OVER ->
          switch (answer) {
            case Accept _ -> Optional.empty();
            case Refuse _ ->
                state
                    .keptBy(responsibility.customerService(state.complaint()).code())
                    .map(Refusals::keptByCustomerService)
                    .or(
                        () ->
                            state
                                .refusedBefore(assignment)
                                .map(before -> Refusals.arbitrated(assignment, before)));
            case ReportProgress _, ReportResult _ -> Optional.of(Refusals.notAccepted(assignment));
          };
      case ACCEPTED ->
          switch (answer) {
            case Accept _ when assignment.isUnanswered() -> Optional.empty();
            case Refuse _ when assignment.isAcceptedBySilence() ->
                Optional.of(Refusals.acceptedBySilence(assignment));
            case Accept _, Refuse _ -> Optional.of(Refusals.answeredBefore(assignment));
            case ReportProgress _ when assignment.hasTooManyReports() ->
                Optional.of(Refusals.tooManyReports(assignment));
            case ReportProgress _, ReportResult _ -> Optional.empty();
          };
      case REPORTED ->
          switch (answer) {
            case Accept _, Refuse _ -> Optional.of(Refusals.answeredBefore(assignment));
            case ReportProgress _, ReportResult _ ->
                Optional.of(Refusals.reportedBefore(assignment));
          };
    };
  }

  @Clause("R1-C2")
  private static Verdict<ComplaintAssignments, AssignmentStatus> accept(
      ComplaintAssignments state, Assignment assignment, Actor by, Instant now) {
    return done(
        state,
        assignment.accepted(now, by),
        new AssignmentAccepted(assignment.assignmentId(), assignment.department(), now, by),
        now);
  }

  /** Customer service is told of a refusal, and keeps what no other department has. */
  @Clause("R1-D8")
  private static Verdict<ComplaintAssignments, AssignmentStatus> refuse(
      ComplaintAssignments before,
      Assignment assignment,
      Refuse refuse,
      Actor by,
      Responsibility responsibility,
      Instant now) {
    List<DepartmentCode> others =
        responsibility.handling(before.complaint().branch()).stream()
            .map(Department::code)
            .filter(other -> !other.equals(assignment.department()))
            .toList();
    if (refuse.suggested() != null && !others.contains(refuse.suggested())) {
      return new Verdict.Refused<>(
          Refusals.noSuchDepartment("suggestedDepartment", refuse.suggested(), others));
    }
    Assignment refused =
        assignment.refused(
            FirstAnswer.refused(now, by, refuse),
            lateness(assignment, now, responsibility.rulebook()));
    Department customerService = responsibility.customerService(before.complaint());
    ComplaintAssignments state = before.replacing(refused);
    List<Outgoing> events = new ArrayList<>();
    events.add(
        Outgoing.of(
            state.id(),
            new AssignmentRefused(refused.assignmentId(), refused.department(), now, by)));
    events.add(
        Outgoing.to(
            customerService.code(),
            state.id(),
            new NoticeRefused(
                state.complaint().number(), refused.assignmentId(), refused.department(), now)));
    if (state.open().isEmpty()) {
      NewAssignments kept = keptByCustomerService(state, refused.department(), responsibility, now);
      state = state.adding(kept.made());
      events.addAll(kept.events());
    }
    return new Verdict.Done<>(state, events, refused.status(state.id(), now));
  }

  private static Ground lateness(Assignment assignment, Instant now, Rulebook rulebook) {
    Instant answerBy = assignment.handedOver().answerBy();
    boolean late = answerBy != null && now.isAfter(answerBy);
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put("handedOverAt", assignment.handedOver().at().toString());
    inputs.put("answerBy", answerBy == null ? "none" : answerBy.toString());
    inputs.put("answeredAt", now.toString());
    return rulebook.ground(
        rulebook.permissions().of("refuse").clause(), inputs, late ? "REFUSED_LATE" : "REFUSED");
  }

  /** Without it no clock would run, and the complaint could be lost between two departments. */
  @Clause("R1-S6")
  private static NewAssignments keptByCustomerService(
      ComplaintAssignments state,
      DepartmentCode refusedBy,
      Responsibility responsibility,
      Instant now) {
    ResponsibleDepartment customerService =
        responsibility.chosen(
            responsibility.customerService(state.complaint()),
            state.complaint(),
            now,
            responsibility.rulebook().permissions().of("register").clause(),
            Map.of("refusedLastBy", refusedBy.value()));
    return NewAssignments.of(
        state, List.of(customerService), responsibility.handOver(now, Actor.SYSTEM, null));
  }

  @Clause({"R1-D9", "R1-D10"})
  private static Verdict<ComplaintAssignments, AssignmentStatus> reportProgress(
      ComplaintAssignments state,
      Assignment assignment,
      ReportProgress progress,
      Actor by,
      Instant now) {
    return done(
        state,
        assignment.progressed(
            new DepartmentReport(now, by, progress.report(), progress.plan(), null, null)),
        new ProgressReported(assignment.assignmentId(), assignment.department(), now, by),
        now);
  }

  /** The clock counts from the finish, which lies between the hand-over and now. */
  @Clause("R1-D11")
  private static Verdict<ComplaintAssignments, AssignmentStatus> reportResult(
      ComplaintAssignments state,
      Assignment assignment,
      ReportResult result,
      Actor by,
      Instant now) {
    Instant stated = result.finishedAt();
    if (stated != null && stated.isAfter(now)) {
      return new Verdict.Refused<>(Refusals.finishedInFuture(now));
    }
    if (stated != null && stated.isBefore(assignment.since())) {
      return new Verdict.Refused<>(Refusals.finishedBeforeHandOver(assignment.since()));
    }
    Instant finishedAt = stated == null ? now : stated.truncatedTo(ChronoUnit.MILLIS);
    return done(
        state,
        assignment.finished(
            new DepartmentReport(now, by, result.report(), null, result.result(), finishedAt)),
        new ResultReported(assignment.assignmentId(), assignment.department(), finishedAt, now, by),
        now);
  }

  private static Verdict<ComplaintAssignments, AssignmentStatus> done(
      ComplaintAssignments state, Assignment changed, Lifecycle event, Instant now) {
    return new Verdict.Done<>(
        state.replacing(changed),
        List.of(Outgoing.of(state.id(), event)),
        changed.status(state.id(), now));
  }
}
