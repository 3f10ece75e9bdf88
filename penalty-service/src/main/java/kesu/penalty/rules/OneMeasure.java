package kesu.penalty.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kesu.rulebooks.Rulebook;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.Ground;

/**
 * One fault, one measure: a fault that is proposed twice is one proposal that names both grounds,
 * and a graver row takes the place of a lighter one.
 *
 * @param governing the rulebook with the table of precedence
 */
record OneMeasure(Rulebook governing) {
  /** Adds a proposal, joins it to one for the same fault, or leaves it out. */
  CaseChange propose(CaseChange before, Proposal proposal, Instant at) {
    PenaltyCase state = before.state();
    if (state.penalties().stream()
        .anyMatch(penalty -> penalty.isGrounded() && penalty.follows(proposal))) {
      return before;
    }
    if (!governing.precedence().allows(proposal.clause(), standingRows(state))) {
      return before;
    }
    Optional<Penalty> same = sameFault(state, proposal);
    if (same.isPresent()) {
      Penalty joined = same.get().joined(proposal);
      return joined.equals(same.get()) ? before : before.to(state.changing(joined));
    }
    Penalty penalty = Penalty.of(state.nextPenaltyId(), proposal, at);
    CaseChange proposed = before.to(state.adding(penalty), PenaltyEvents.proposed(penalty));
    return takePlace(proposed, penalty, at);
  }

  private static Collection<ClauseId> standingRows(PenaltyCase state) {
    return state.penalties().stream().filter(Penalty::isGrounded).map(Penalty::clause).toList();
  }

  private Optional<Penalty> sameFault(PenaltyCase state, Proposal proposal) {
    return state.penalties().stream()
        .filter(Penalty::stands)
        .filter(penalty -> penalty.accountable().isSamePerson(proposal.accountable()))
        .filter(
            penalty ->
                governing.precedence().takesPlaceOf(penalty.clause(), proposal.clause())
                    || (penalty.clause().equals(proposal.clause())
                        && isSameFault(state.course(), penalty, proposal)))
        .findFirst();
  }

  /** Each miss is a fault of its own, unless it is the same silence. */
  @Clause("R1-T0")
  private boolean isSameFault(CaseCourse course, Penalty penalty, Proposal proposal) {
    Optional<MissedDuty> missed = duty(course, proposal.cause());
    if (missed.isEmpty()) {
      return true;
    }
    MissedDuty duty = missed.get();
    List<ClauseId> silence = governing.precedence().sameSilence(duty.clause());
    return duty.assignment() != null
        && silence.size() > 1
        && penalty.causes().stream()
            .flatMap(cause -> duty(course, cause).stream())
            .anyMatch(
                other ->
                    duty.assignment().equals(other.assignment())
                        && silence.contains(other.clause()));
  }

  private static Optional<MissedDuty> duty(CaseCourse course, String cause) {
    return course.missed().stream().filter(missed -> missed.isOf(cause)).findFirst();
  }

  /** Takes back what the new penalty takes the place of. */
  private CaseChange takePlace(CaseChange before, Penalty penalty, Instant at) {
    CaseChange change = before;
    for (Penalty lighter : before.state().penalties()) {
      if (lighter.stands()
          && lighter.accountable().isSamePerson(penalty.accountable())
          && governing.precedence().takesPlaceOf(penalty.clause(), lighter.clause())) {
        Ground ground =
            governing.ground(
                penalty.clause(),
                Map.of("takesPlaceOf", lighter.clause().value()),
                "takes its place");
        change = change.withdraw(lighter, ground, at);
      }
    }
    return change;
  }
}
