package kesu.penalty.rules;

import java.util.List;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Refusal.Kind;
import kesu.rulebooks.Rulebook;
import kesu.terms.ClauseId;

/** The refusals about rewards that persons propose. */
final class RewardRefusals {
  private RewardRefusals() {}

  static Refusal unknown(ClauseId clause, Rulebook rulebook) {
    List<String> known =
        rulebook.penalties().rewards().stream().map(row -> row.clause().value()).toList();
    return Refusal.field(
        "clause",
        "reward-unknown",
        "正激励表没有 %s；可用 %s".formatted(clause, known),
        "The table has no reward %s; accepted: %s".formatted(clause, known),
        known);
  }

  static Refusal decided(ProposedReward.Decision decision) {
    return Refusal.of(
        Kind.CONFLICT,
        "already-decided",
        "该奖励建议已于 %s 由 %s 决定。".formatted(decision.at(), decision.by().post()),
        "The proposed reward was decided at %s by the %s."
            .formatted(decision.at(), decision.by().post()));
  }

  static Refusal own() {
    return Refusal.of(
        Kind.FORBIDDEN,
        "own-case",
        "不得决定对本人的奖励；请由上级或总部客诉部决定。",
        "You cannot decide your own reward; leave it to your superior or to head office.");
  }
}
