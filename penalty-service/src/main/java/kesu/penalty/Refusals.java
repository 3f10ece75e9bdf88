package kesu.penalty;

import java.util.List;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Refusal.Kind;
import kesu.penalty.rules.MayDecide;
import kesu.penalty.rules.Range;
import kesu.terms.Outcome;
import kesu.terms.PenaltyId;
import kesu.terms.Post;

/** Why a command about a penalty is refused, in words for the person who asked. */
final class Refusals {
  private Refusals() {}

  static Refusal unknown(PenaltyId id) {
    return Refusal.of(
        Kind.UNKNOWN,
        "penalty-unknown",
        "没有编号为 %s 的处罚提议；请在 /api/penalties 查编号。".formatted(id),
        "There is no penalty %s; look its id up under /api/penalties.".formatted(id));
  }

  static Refusal of(MayDecide refused, Post post) {
    return switch (refused) {
      case MayDecide.Yes _ -> throw new IllegalArgumentException("Who may decide is not refused");
      case MayDecide.NotThatPost(var permitted) ->
          Refusal.notPermitted(MayDecide.ACTION, post, permitted);
      case MayDecide.OwnCase _ ->
          Refusal.of(
              Kind.FORBIDDEN,
              "own-case",
              "不得决定对本人的处罚；请由上级或总部客诉部决定。",
              "Nobody decides about themselves; leave it to the superior or to head office.");
      case MayDecide.OtherBranch(var branch) ->
          Refusal.of(
              Kind.FORBIDDEN,
              "other-branch",
              "该投诉属于分部 %s，只能由该分部总经理或总部客诉部决定。".formatted(branch),
              "The complaint is the branch %s's; its general manager or head office decides."
                  .formatted(branch));
      case MayDecide.AppealIsForHeadOffice(var permitted) ->
          Refusal.notPermitted("decide-appeal", post, permitted);
    };
  }

  static Refusal of(Range refused) {
    return switch (refused) {
      case Range.Within _ -> throw new IllegalArgumentException("What lies within is not refused");
      case Range.MeasureMissing(var accepted) ->
          Refusal.field(
              "measure",
              "measure-missing",
              "此条未定死处罚，须由决定人写明，可用 " + accepted,
              "The clause leaves the measure to who decides: name one of " + accepted,
              accepted);
      case Range.Outside(var field, var why, var accepted) ->
          Refusal.field(
              field,
              "outside-range",
              why.zh() + "，可用 " + accepted,
              why.en() + ", accepted: " + accepted,
              accepted);
    };
  }

  static Refusal outcome(Outcome outcome) {
    List<String> accepted = List.of(Outcome.IMPOSED.name(), Outcome.DISMISSED.name());
    return Refusal.field(
        "outcome",
        "outcome-not-for-people",
        "%s 由 R1-W2 正激励得出，不由人填写；可用 %s".formatted(outcome, accepted),
        "%s follows from a reward (R1-W2) and is not given by hand; accepted: %s"
            .formatted(outcome, accepted),
        accepted);
  }

  static Refusal measureOfNothing() {
    return Refusal.field(
        "measure",
        "measure-without-penalty",
        "不予处罚时不得填写处罚或扣分；请删去 measure 和 points。",
        "A dismissal has neither measure nor points; leave both out.",
        List.of());
  }

  static Refusal decided(Penalty penalty) {
    Penalty.Decision decision = penalty.decision();
    String when = decision == null ? "-" : decision.at().toString();
    String by = decision == null ? "-" : decision.by().post().value();
    return Refusal.of(
        Kind.CONFLICT,
        "already-decided",
        "该处罚已于 %s 由 %s 决定，现为 %s；如有异议请申诉。".formatted(when, by, penalty.state()),
        "The penalty was decided at %s by the %s and is %s now; appeal against it if it is wrong."
            .formatted(when, by, penalty.state()));
  }

  static Refusal nobodyAnswers(Penalty penalty) {
    return Refusal.of(
        Kind.CONFLICT,
        "post-vacant",
        "当时岗位 %s 无人任职，无从处罚；只能决定 DISMISSED。".formatted(penalty.post()),
        "Nobody held the post %s then, so that nobody can be penalised; only DISMISSED is possible."
            .formatted(penalty.post()));
  }

  static Refusal notToBeAppealed(Penalty penalty) {
    return Refusal.of(
        Kind.CONFLICT,
        "not-appealable",
        "该处罚现为 %s；只有 IMPOSED 的处罚可申诉一次。".formatted(penalty.state()),
        "The penalty is %s; only one that is IMPOSED can be appealed, once."
            .formatted(penalty.state()));
  }
}
