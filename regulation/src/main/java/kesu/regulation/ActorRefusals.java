package kesu.regulation;

import java.util.List;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Refusal.Kind;
import kesu.rulebooks.Holder;
import kesu.terms.Actor;
import kesu.terms.Text;

/** Refusals of persons who may not act as they do. */
final class ActorRefusals {
  private ActorRefusals() {}

  static Refusal unknown(Actor actor) {
    return Refusal.of(
        Kind.FORBIDDEN,
        "actor-unknown",
        "组织架构中没有工号 %s；请核对工号，新员工须先列入组织架构。".formatted(actor.person()),
        "The organisation chart has no %s; check the staff number, or have the person entered in the chart first."
            .formatted(actor.person()));
  }

  /**
   * The person holds other posts, or none any more.
   *
   * @param held the posts that the person holds
   */
  static Refusal postNotHeld(Actor actor, List<Holder> held) {
    List<String> zh =
        held.stream().map(one -> "%s 的 %s".formatted(one.department(), one.post())).toList();
    List<String> en =
        held.stream().map(one -> "%s in %s".formatted(one.post(), one.department())).toList();
    return new Refusal(
        Kind.FORBIDDEN,
        "post-not-held",
        new Text(
            "%s 今天不担任部门 %s 的岗位 %s，现任岗位：%s；%s。"
                .formatted(
                    actor.person(),
                    actor.department(),
                    actor.post(),
                    zh,
                    held.isEmpty() ? "须由在任的人办理" : "请以现任岗位办理"),
            "%s does not hold the post %s in %s today. Posts held: %s; %s."
                .formatted(
                    actor.person(),
                    actor.post(),
                    actor.department(),
                    en,
                    held.isEmpty()
                        ? "somebody who holds the post must do this"
                        : "act in one of these")),
        null,
        held.stream()
            .map(
                one ->
                    "person=%s; post=%s; department=%s"
                        .formatted(one.person(), one.post(), one.department()))
            .toList());
  }
}
