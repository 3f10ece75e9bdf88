package kesu.penalty.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kesu.defaults.decisions.Change;
import kesu.events.AssignmentMade;
import kesu.events.AssignmentPassedOn;
import kesu.events.AssignmentRefused;
import kesu.events.ComplaintClosed;
import kesu.events.ComplaintReopened;
import kesu.events.CustomerPraised;
import kesu.events.DeadlineMissed;
import kesu.events.DeadlineWithdrawn;
import kesu.events.ExposureChanged;
import kesu.events.FindingRecorded;
import kesu.events.Lifecycle;
import kesu.events.SeverityRaised;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.PenaltyRow;
import kesu.rulebooks.Rulebook;
import kesu.terms.Clause;

/** Decides what the events of a complaint change in its case. */
public final class CaseDecider {
  private final PenaltyCase state;
  private final Rulebook governing;
  private final Organisation organisation;

  private CaseDecider(PenaltyCase state, Rulebook governing, Organisation organisation) {
    this.state = state;
    this.governing = governing;
    this.organisation = organisation;
  }

  /** True if an event can change a case. */
  public static boolean concerns(Lifecycle event) {
    return switch (event) {
      case DeadlineMissed missed -> missed.penaltyClause() != null;
      case FindingRecorded found -> !found.faults().isEmpty();
      case CustomerPraised praised -> praised.written();
      default -> true;
    };
  }

  /** Decides an event that comes after the registration. */
  public static Change<PenaltyCase> decide(
      PenaltyCase state, Lifecycle event, Rulebook governing, Organisation organisation) {
    return concerns(event)
        ? new CaseDecider(state, governing, organisation).decide(event)
        : Change.none();
  }

  private Change<PenaltyCase> decide(Lifecycle event) {
    CaseFacts facts = state.facts();
    CaseCourse course = state.course();
    return switch (event) {
      case AssignmentMade made ->
          Change.to(
              state.with(
                  course.with(
                      new AssignedDepartment(
                          made.assignmentId(),
                          new PostHolder(made.person(), made.post(), made.department())))));
      case AssignmentRefused refused ->
          Change.to(state.with(course.without(refused.assignmentId())));
      case AssignmentPassedOn passedOn ->
          Change.to(state.with(course.without(passedOn.assignmentId())));
      case SeverityRaised raised -> settled(state.with(facts.raisedTo(raised.to())), raised.at());
      case ExposureChanged changed ->
          // a lower exposure does not undo that it was higher
          changed.to().compareTo(facts.exposure()) <= 0
              ? Change.none()
              : settled(state.with(facts.exposedTo(changed.to())), changed.at());
      case DeadlineMissed missed -> propose(forMissed(missed), missed.at());
      case DeadlineWithdrawn withdrawn -> withdraw(withdrawn);
      case FindingRecorded found ->
          propose(negative(state).forFaults(found.faults(), found.at()), found.at());
      case CustomerPraised praised ->
          settled(
              state.with(course.with(new Praise(praised.department(), praised.at()))),
              praised.at());
      case ComplaintClosed closed ->
          settled(
              state
                  .with(facts.raisedTo(closed.severity()))
                  .with(course.closed(closed.at(), closed.by())),
              closed.at());
      case ComplaintReopened _ -> Change.to(state.with(course.reopened()));
      default -> Change.none();
    };
  }

  private List<Proposal> forMissed(DeadlineMissed missed) {
    PostHolder owing = new PostHolder(missed.person(), missed.post(), missed.department());
    return negative(state).forMissed(missed.clockId(), missed.clause(), owing, missed.dueAt());
  }

  /**
   * Nobody is penalised for a miss that was none. If it was the only fault of handling, nobody is
   * penalised for the escalation either.
   */
  private Change<PenaltyCase> withdraw(DeadlineWithdrawn event) {
    Map<String, String> inputs =
        Map.of(
            "missed", event.clause().value(),
            "dueAt", event.dueAt().toString(),
            "doneAt", event.doneAt().toString());
    CaseChange before = CaseChange.of(state);
    CaseChange change = before.withdraw(event.clockId().value(), inputs, governing, event.at());
    if (change.equals(before)) {
      return Change.none();
    }
    CaseFacts facts = state.facts();
    boolean escalated =
        negative(state).isForEscalation(facts.exposure(), facts.raised(), isFaulty(change.state()));
    return (escalated
            ? change
            : change.withdraw(NegativeIncentives.ESCALATION, inputs, governing, event.at()))
        .toChange();
  }

  private Change<PenaltyCase> propose(List<Proposal> proposals, Instant at) {
    CaseChange change = CaseChange.of(state).propose(proposals, at);
    return change.events().isEmpty() ? Change.none() : settle(change, at).toChange();
  }

  private Change<PenaltyCase> settled(PenaltyCase changed, Instant at) {
    return settle(CaseChange.of(changed), at).toChange();
  }

  /**
   * Adds the penalties and rewards that a closed case leads to and that it does not have yet. What
   * becomes known after it was closed is settled the same way.
   */
  @Clause("R1-C5")
  private CaseChange settle(CaseChange change, Instant at) {
    PenaltyCase closed = change.state();
    CaseCourse.Closure closure = closed.course().closure();
    if (closure == null) {
      return change;
    }
    CaseFacts facts = closed.facts();
    NegativeIncentives negative = negative(closed);
    PositiveIncentives positive = new PositiveIncentives(people(closed), facts.severity());
    boolean faulty = isFaulty(closed);
    CaseChange settled =
        change
            .propose(negative.forReason(facts.reason(), facts.receivedAt()), at)
            .propose(
                negative.forEscalation(facts.exposure(), facts.raised(), faulty, closure.at()), at)
            .grant(positive.exposureAverted(facts.exposure(), closure.at()), at);
    for (Praise praise : closed.course().praises()) {
      settled =
          settled
              .grant(positive.writtenPraise(closure.at()), at)
              .grant(positive.praisedDepartment(praise.department(), closure.at()), at);
    }
    return settled;
  }

  private NegativeIncentives negative(PenaltyCase current) {
    return new NegativeIncentives(people(current), current.facts().severity());
  }

  private CasePeople people(PenaltyCase current) {
    return CasePeople.of(current, governing, organisation);
  }

  /** A penalty for the escalation itself is not the fault that it was escalated for. */
  private boolean isFaulty(PenaltyCase closed) {
    return closed.penalties().stream()
        .filter(Penalty::isGrounded)
        .filter(penalty -> !penalty.cause().equals(NegativeIncentives.ESCALATION))
        .anyMatch(penalty -> penalty.row(governing).kind() == PenaltyRow.Kind.HANDLING);
  }
}
