package kesu.penalty.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kesu.events.Lifecycle;
import kesu.rulebooks.Rulebook;
import kesu.terms.Clause;
import kesu.terms.Ground;
import kesu.terms.Measure;
import kesu.terms.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A person's ruling on an open penalty.
 *
 * @param governing the rulebook that governs the case
 */
record Ruling(
    PenaltyCase state,
    Penalty penalty,
    Rulebook governing,
    PenaltyCommand.Decide decide,
    Instant at) {
  private boolean onAppeal() {
    return penalty.state() == PenaltyState.APPEALED;
  }

  /** The measure and points chosen, as the row judges them. */
  MeasureChoice choice() {
    return MeasureChoice.of(penalty.row(governing), decide.measure(), decide.points());
  }

  /** The person does not answer for it; on appeal, the penalty is taken back. */
  CaseChange dismiss() {
    String outcome = Outcome.DISMISSED.name();
    Ground ground = ground(Map.of("appealed", String.valueOf(onAppeal())), outcome);
    PenaltyStatus.Decision decision = decision(Outcome.DISMISSED, null, null);
    return onAppeal()
        ? change(
            PenaltyState.REVERSED,
            decision,
            ground,
            PenaltyEvents.reversed(penalty, ground, at, decide.by()))
        : change(
            PenaltyState.DISMISSED,
            decision,
            ground,
            PenaltyEvents.decided(penalty, decision, ground));
  }

  /** The penalty applies, unless a reward exempts the person. */
  CaseChange impose(MeasureChoice.Allowed choice) {
    Optional<GrantedReward> exemption =
        state.rewards().stream()
            .filter(reward -> reward.exempts(penalty.accountable()))
            .findFirst();
    return exemption.isPresent() ? lift(exemption.get()) : apply(choice);
  }

  @Clause("R1-W2")
  private CaseChange lift(GrantedReward exemption) {
    Ground ground =
        governing.ground(
            exemption.clause(),
            Map.of("reward", exemption.rewardId().value()),
            Outcome.LIFTED.name());
    PenaltyStatus.Decision decision = decision(Outcome.LIFTED, null, null);
    return change(
        PenaltyState.LIFTED, decision, ground, PenaltyEvents.decided(penalty, decision, ground));
  }

  private CaseChange apply(MeasureChoice.Allowed choice) {
    BigDecimal points = penalty.allowed().points() == null ? null : choice.points();
    Ground ground = ground(inputs(choice.measure(), points), Outcome.IMPOSED.name());
    PenaltyStatus.Decision decision = decision(Outcome.IMPOSED, choice.measure(), points);
    CaseChange decided =
        change(
            onAppeal() ? PenaltyState.UPHELD : PenaltyState.IMPOSED,
            decision,
            ground,
            PenaltyEvents.decided(penalty, decision, ground));
    return penalty.document() == null ? issue(decided, choice.measure()) : decided;
  }

  /** The document on the penalty, under a number of its own, is issued in the branch. */
  @Clause({"R1-C9", "R1-FM4"})
  private CaseChange issue(CaseChange decided, Measure measure) {
    Penalty imposed = decided.state().penalty(penalty.penaltyId()).orElseThrow();
    Penalty.IssuedDocument document =
        new Penalty.IssuedDocument(PenaltyDocument.number(state, penalty, at), at);
    return decided.to(
        decided.state().changing(imposed.with(document)),
        PenaltyEvents.issued(imposed, document, state.facts().branch(), measure));
  }

  private Map<String, String> inputs(Measure measure, @Nullable BigDecimal points) {
    Map<String, String> inputs = new TreeMap<>();
    inputs.put("appealed", String.valueOf(onAppeal()));
    inputs.put("measure", measure.name());
    inputs.put("from", penalty.allowed().from().name());
    inputs.put("to", penalty.allowed().to().name());
    if (points != null) {
      inputs.put("points", points.toPlainString());
    }
    return inputs;
  }

  private Ground ground(Map<String, String> inputs, String outcome) {
    return governing.ground(penalty.clause(), inputs, outcome);
  }

  private PenaltyStatus.Decision decision(
      Outcome outcome, @Nullable Measure measure, @Nullable BigDecimal points) {
    return new PenaltyStatus.Decision(outcome, measure, points, decide.opinion(), at, decide.by());
  }

  private CaseChange change(
      PenaltyState next, PenaltyStatus.Decision decision, Ground ground, Lifecycle event) {
    Penalty decided = penalty.with(penalty.status().decided(next, decision), ground);
    return CaseChange.of(state).to(state.changing(decided), event);
  }
}
