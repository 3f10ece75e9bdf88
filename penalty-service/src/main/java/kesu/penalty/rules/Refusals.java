package kesu.penalty.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Refusal.Kind;
import kesu.rulebooks.PenaltyRow;
import kesu.rulebooks.Rulebook;
import kesu.terms.BranchCode;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintId;
import kesu.terms.Identifier;
import kesu.terms.Outcome;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;
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

  static Refusal headOfficeDecides(Penalty penalty, Collection<Post> permitted) {
    List<String> posts = permitted.stream().map(Post::value).sorted().toList();
    return new Refusal(
        Kind.FORBIDDEN,
        "head-office-decides",
        new Text(
            "%s 对 %s 的处罚由总部决定，可由 %s 决定。"
                .formatted(penalty.clause(), penalty.accountable().post(), posts),
            "%s against the %s is for head office to decide; permitted posts: %s."
                .formatted(penalty.clause(), penalty.accountable().post(), posts)),
        null,
        posts);
  }

  static Refusal headOfficeProposes(PenaltyRow row, Collection<Post> permitted) {
    List<String> posts = permitted.stream().map(Post::value).sorted().toList();
    return new Refusal(
        Kind.FORBIDDEN,
        "head-office-proposes",
        new Text(
            "%s 由总部给予，只能由 %s 提出。".formatted(row.clause(), posts),
            "%s is imposed by head office; only %s may propose it.".formatted(row.clause(), posts)),
        null,
        posts);
  }

  static Refusal rowUnknown(ClauseId clause, Rulebook rulebook) {
    List<String> known =
        rulebook.penalties().all().stream().map(row -> row.clause().value()).toList();
    return Refusal.field(
        "clause",
        "row-unknown",
        "负激励表没有 %s；可用 %s".formatted(clause, known),
        "The table has no row %s; accepted: %s".formatted(clause, known),
        known);
  }

  static Refusal tooManyProposals() {
    return Refusal.of(
        Kind.CONFLICT,
        "proposals-limit-reached",
        "该投诉的奖励建议已达 %d 条上限；请检查是否有程序在重复提交。".formatted(PenaltyCase.MOST_PROPOSED_REWARDS),
        "The complaint has %d proposed rewards, which is the limit; check whether a program repeats its request."
            .formatted(PenaltyCase.MOST_PROPOSED_REWARDS));
  }

  static Refusal ordinaryComplaint() {
    return Refusal.of(
        Kind.CONFLICT,
        "ordinary-complaint",
        "该投诉为普通投诉，规定只处罚重大客诉；如已符合重大客诉的界定，请先补记事实。",
        "This is an ordinary complaint, and only major ones are penalised; if it has become major,"
            + " record the fact first.");
  }

  static Refusal personUnknown(PersonId person, BranchCode branch) {
    return Refusal.field(
        "person",
        "person-unknown",
        "分部 %s 和总部没有在岗人员 %s；请核对工号。".formatted(branch, person),
        "Nobody of branch %s or head office holds a post under %s; check the staff number."
            .formatted(branch, person),
        List.of());
  }

  static Refusal notOnItsOwn(PenaltyRow row, Rulebook rulebook) {
    List<String> basis =
        rulebook.penalties().all().stream()
            .filter(other -> rulebook.precedence().isOnTopOf(row.clause(), other.clause()))
            .map(other -> other.clause().value())
            .toList();
    return Refusal.of(
        Kind.CONFLICT,
        "fault-missing",
        "%s 须以 %s 之一的过失为前提，本投诉尚无；请先提出该过失。".formatted(row.clause(), basis),
        "%s is only on top of a fault of %s, and this complaint has none; propose that first."
            .formatted(row.clause(), basis));
  }

  static Refusal notOwnPenalty() {
    return Refusal.of(
        Kind.FORBIDDEN,
        "not-own-penalty",
        "只能对本人的处罚申诉；请由受处罚的人自己提出。",
        "You can appeal against your own penalty only; leave it to the person penalised.");
  }

  /** The refusal of a question about a complaint of which nothing is known here. */
  public static Refusal unknownComplaint(ComplaintId id) {
    return Refusal.of(
        Kind.UNKNOWN,
        "complaint-unknown",
        "没有编号为 %s 的投诉；请核对编号。".formatted(id),
        "There is no complaint %s; check the id.".formatted(id));
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
        "所依据的事实已于 %s 不再成立，或由另一处罚取代，该提议随之撤回，无须决定。".formatted(at),
        "At %s its ground fell away or another penalty took its place, and the proposal was withdrawn; there is nothing to decide."
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
