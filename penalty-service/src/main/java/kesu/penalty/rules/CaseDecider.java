package kesu.penalty.rules;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kesu.defaults.decisions.Change;
import kesu.events.AssignmentMade;
import kesu.events.AssignmentPassedOn;
import kesu.events.AssignmentRefused;
import kesu.events.ComplaintClosed;
import kesu.events.ComplaintReopened;
import kesu.events.CustomerPraised;
import kesu.events.DeadlineMissed;
import kesu.events.DeadlineWithdrawn;
import kesu.events.EscalationRaised;
import kesu.events.ExposureChanged;
import kesu.events.FindingRecorded;
import kesu.events.Lifecycle;
import kesu.events.ReasonCorrected;
import kesu.events.SeverityRaised;
import kesu.rulebooks.DepartmentKind;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.PostRow;
import kesu.rulebooks.Rulebook;
import kesu.terms.Clause;
import kesu.terms.Exposure;
import kesu.terms.Post;

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
      // the first post told of a miss is the superior of whoever owed it
      case EscalationRaised raised -> raised.level() > 1;
      case FindingRecorded found ->
          !found.faults().isEmpty() || !found.departments().isEmpty() || !found.persons().isEmpty();
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
      case ReasonCorrected corrected ->
          settled(state.with(facts.correctedTo(corrected.to(), corrected.store())), corrected.at());
      case SeverityRaised raised ->
          settled(
              state
                  .with(facts.raisedTo(raised.to()))
                  .with(course.with(loss(LossOfControl.Kind.SEVERITY_RAISED, raised.at()))),
              raised.at());
      case ExposureChanged changed -> exposed(changed);
      case EscalationRaised raised -> escalated(raised);
      case DeadlineMissed missed -> missed(missed);
      case DeadlineWithdrawn withdrawn -> withdraw(withdrawn);
      case FindingRecorded found -> settled(found(Finding.of(found)), found.at());
      case CustomerPraised praised ->
          settled(
              state.with(
                  course.with(new Praise(praised.department(), praised.person(), praised.at()))),
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

  private static LossOfControl loss(LossOfControl.Kind kind, Instant at) {
    return new LossOfControl(kind, null, at);
  }

  /** A lower exposure does not undo that it was higher. */
  private Change<PenaltyCase> exposed(ExposureChanged changed) {
    if (changed.to().compareTo(state.facts().exposure()) <= 0) {
      return Change.none();
    }
    PenaltyCase next = state.with(state.facts().exposedTo(changed.to()));
    return settled(
        changed.to().compareTo(Exposure.EXPOSED) < 0
            ? next
            : next.with(next.course().with(loss(LossOfControl.Kind.EXPOSED, changed.at()))),
        changed.at());
  }

  /** A miss that was told to head office, because it was still not done, went beyond the branch. */
  private Change<PenaltyCase> escalated(EscalationRaised raised) {
    return isAtHeadOffice(raised.toPost())
        ? settled(
            state.with(
                state
                    .course()
                    .with(
                        new LossOfControl(
                            LossOfControl.Kind.ESCALATED, raised.clockId(), raised.at()))),
            raised.at())
        : Change.none();
  }

  private boolean isAtHeadOffice(Post post) {
    return governing
        .posts()
        .find(post)
        .flatMap(PostRow::department)
        .flatMap(governing.departments()::find)
        .filter(kind -> kind.level() == DepartmentKind.Level.COMPANY)
        .isPresent();
  }

  private Change<PenaltyCase> missed(DeadlineMissed missed) {
    boolean known =
        state.course().missed().stream().anyMatch(duty -> duty.clock().equals(missed.clockId()));
    return known || missed.penaltyClause() == null
        ? Change.none()
        : settled(
            state.with(
                state
                    .course()
                    .with(MissedDuty.of(missed, missed.penaltyClause(), state.facts().severity()))),
            missed.at());
  }

  private PenaltyCase found(Finding finding) {
    boolean known = state.course().findings().contains(finding);
    return known ? state : state.with(state.course().with(finding));
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
    CaseChange change =
        CaseChange.of(state.with(state.course().without(event.clockId())))
            .withdraw(event.clockId().value(), inputs, governing, event.at());
    return changed(settlement(change.state()).settle(change, event.at(), Optional.of(inputs)));
  }

  private Change<PenaltyCase> settled(PenaltyCase changed, Instant at) {
    return changed(settlement(changed).settle(CaseChange.of(changed), at, Optional.empty()));
  }

  private Change<PenaltyCase> changed(CaseChange change) {
    return change.state().equals(state) ? Change.none() : change.toChange();
  }

  @Clause("R1-C5")
  private Settlement settlement(PenaltyCase current) {
    return Settlement.of(current, governing, organisation);
  }
}
