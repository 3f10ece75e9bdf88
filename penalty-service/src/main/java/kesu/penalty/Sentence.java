package kesu.penalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kesu.events.Lifecycle;
import kesu.events.PenaltyDecided;
import kesu.penalty.rules.Range;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.Ground;
import kesu.terms.Measure;
import kesu.terms.Outcome;
import org.jspecify.annotations.Nullable;

/** What a person's decision makes of a penalty, by the rulebook of the case. */
record Sentence(Rulebook rulebook, Account account, Penalty penalty, Actor by, Instant at) {
  private boolean appealed() {
    return penalty.state() == Penalty.State.APPEALED;
  }

  /** The person does not answer for it; on appeal, what was imposed is taken back. */
  Booked dismissed(String opinion) {
    Ground ground = ground(Map.of("appealed", String.valueOf(appealed())), "DISMISSED");
    var decision = new Penalty.Decision(Outcome.DISMISSED, null, null, opinion, at, by);
    Penalty.State next = appealed() ? Penalty.State.REVERSED : Penalty.State.DISMISSED;
    return booked(
        decision,
        next,
        ground,
        appealed() ? Booked.reversed(penalty, ground, at, by) : decided(decision, ground));
  }

  /** It applies, unless an exemption lifts it (R1-W2). */
  Booked imposed(Range.Within within, String opinion) {
    Optional<Granted> exemption =
        account.rewards().stream().filter(reward -> reward.exempts(penalty.person())).findFirst();
    if (exemption.isPresent()) {
      Ground ground =
          rulebook.ground(
              exemption.get().clause(),
              Map.of("reward", exemption.get().rewardId().value()),
              Outcome.LIFTED.name());
      var decision = new Penalty.Decision(Outcome.LIFTED, null, null, opinion, at, by);
      return booked(decision, Penalty.State.LIFTED, ground, decided(decision, ground));
    }
    BigDecimal points = penalty.points() == null ? null : within.points();
    Ground ground = ground(inputs(within.measure(), points), Outcome.IMPOSED.name());
    var decision = new Penalty.Decision(Outcome.IMPOSED, within.measure(), points, opinion, at, by);
    return booked(
        decision,
        appealed() ? Penalty.State.UPHELD : Penalty.State.IMPOSED,
        ground,
        decided(decision, ground));
  }

  private Map<String, String> inputs(Measure measure, @Nullable BigDecimal points) {
    Map<String, String> inputs = new TreeMap<>();
    inputs.put("appealed", String.valueOf(appealed()));
    inputs.put("measure", measure.name());
    inputs.put("from", penalty.from().name());
    inputs.put("to", penalty.to().name());
    if (points != null) {
      inputs.put("points", points.toPlainString());
    }
    return inputs;
  }

  private Ground ground(Map<String, String> inputs, String outcome) {
    return rulebook.ground(penalty.clause(), inputs, outcome);
  }

  private PenaltyDecided decided(Penalty.Decision decision, Ground ground) {
    return new PenaltyDecided(
        penalty.penaltyId(),
        penalty.clause(),
        penalty.person(),
        penalty.post(),
        penalty.department(),
        decision.outcome(),
        decision.measure(),
        decision.points(),
        List.of(ground),
        at,
        by);
  }

  private Booked booked(
      Penalty.Decision decision, Penalty.State next, Ground ground, Lifecycle event) {
    return new Booked(
        account.changing(penalty.penaltyId(), one -> one.decided(decision, next, ground)),
        List.of(event));
  }
}
