package kesu.penalty.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Refusal.Kind;
import kesu.terms.BranchCode;
import kesu.terms.Identifier;
import kesu.terms.Outcome;
import kesu.terms.PenaltyId;
import kesu.terms.Post;
import kesu.terms.Text;

/** The refusals of this service, in words for the person who asked. */
public final class Refusals {
  private Refusals() {}

  /** The refusal of a question about a complaint, penalty or reward that there is not. */
  public static Refusal notKnownHere(Identifier id) {
    return Refusal.of(
        Kind.UNKNOWN,
        "not-known-here",
        "这里没有 %s；请核对编号。".formatted(id.value()),
        "There is no %s here; check the id.".formatted(id.value()));
  }

  /** The refusal of a command about a penalty that there is not. */
  public static Refusal unknown(PenaltyId id) {
    return Refusal.of(
        Kind.UNKNOWN,
        "penalty-unknown",
        "没有编号为 %s 的处罚；请在 /api/penalties 核对编号。".formatted(id),
        "There is no penalty %s; look up its id under /api/penalties.".formatted(id));
  }

  static Refusal ownCase() {
    return Refusal.of(
        Kind.FORBIDDEN,
        "own-case",
        "不得决定对本人的处罚；请由上级或总部客诉部决定。",
        "You cannot decide your own penalty; leave it to your superior or to head office.");
  }

  static Refusal otherBranch(BranchCode branch) {
    return Refusal.of(
        Kind.FORBIDDEN,
        "other-branch",
        "该投诉属于分部 %s，只能由该分部总经理或总部客诉部决定。".formatted(branch),
        "The complaint belongs to branch %s; only its general manager or head office may decide."
            .formatted(branch));
  }

  static Refusal appealAtHeadOffice(Post post, Collection<Post> permitted) {
    return Refusal.notPermitted("decide-appeal", post, permitted);
  }

  static Refusal measureMissing(List<String> accepted) {
    return Refusal.field(
        "measure",
        "measure-missing",
        "本条未定死处罚，须由决定人选定，可用 " + accepted,
        "The clause leaves the measure to the person deciding; name one of " + accepted,
        accepted);
  }

  static Refusal outsideRange(String field, Text objection, List<String> accepted) {
    return Refusal.field(
        field,
        "outside-range",
        objection.zh() + "，可用 " + accepted,
        objection.en() + ", accepted: " + accepted,
        accepted);
  }

  static Refusal outcomeNotForPeople(Outcome outcome) {
    List<String> accepted = List.of(Outcome.IMPOSED.name(), Outcome.DISMISSED.name());
    return Refusal.field(
        "outcome",
        "outcome-not-for-people",
        "%s 由正激励得出，不由人填写；可用 %s".formatted(outcome, accepted),
        "%s follows from a reward and cannot be given by hand; accepted: %s"
            .formatted(outcome, accepted),
        accepted);
  }

  static Refusal measureWithoutPenalty() {
    return Refusal.field(
        "measure",
        "measure-without-penalty",
        "不予处罚时不得填写处罚或扣分；请删去 measure 和 points。",
        "A dismissal has neither measure nor points; leave both out.",
        List.of());
  }

  static Refusal withdrawn(Penalty penalty) {
    Instant at = penalty.status().withdrawnAt();
    return Refusal.of(
        Kind.CONFLICT,
        "withdrawn",
        "所依据的超时认定已于 %s 撤销，该处罚提议随之撤回，无须决定。".formatted(at),
        "The miss that it was proposed for was withdrawn at %s, and the proposal with it; there is nothing to decide."
            .formatted(at));
  }

  static Refusal alreadyDecided(Penalty penalty) {
    PenaltyStatus.Decision decision = penalty.status().decision();
    String when = decision == null ? "-" : decision.at().toString();
    String by = decision == null ? "-" : decision.by().post().value();
    return Refusal.of(
        Kind.CONFLICT,
        "already-decided",
        "该处罚已于 %s 由 %s 决定，现为 %s；如有异议请申诉。".formatted(when, by, penalty.state()),
        "The penalty was decided at %s by the %s and is now %s; appeal if you disagree."
            .formatted(when, by, penalty.state()));
  }

  static Refusal postVacant(Penalty penalty) {
    Post post = penalty.accountable().post();
    return Refusal.of(
        Kind.CONFLICT,
        "post-vacant",
        "当时岗位 %s 无人任职，无从处罚；只能决定 DISMISSED。".formatted(post),
        "The post %s was vacant at the time, so there is nobody to penalise; only DISMISSED is possible."
            .formatted(post));
  }

  static Refusal notAppealable(Penalty penalty) {
    return Refusal.of(
        Kind.CONFLICT,
        "not-appealable",
        "该处罚现为 %s；只有 IMPOSED 的处罚可申诉一次。".formatted(penalty.state()),
        "The penalty is %s; only one that is IMPOSED can be appealed, once."
            .formatted(penalty.state()));
  }
}
