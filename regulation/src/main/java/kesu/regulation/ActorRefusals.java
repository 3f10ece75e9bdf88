package kesu.regulation;

import java.util.List;
import java.util.stream.Collectors;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Refusal.Kind;
import kesu.rulebooks.CaseOwners;
import kesu.rulebooks.Holder;
import kesu.rulebooks.Scope;
import kesu.terms.Actor;
import kesu.terms.DepartmentCode;
import kesu.terms.StoreCode;
import kesu.terms.Text;

/** Refusals of persons who may not act as they do. */
final class ActorRefusals {
  private static final String NONE = "–";

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
   * The case is none of those on which the actor may do it.
   *
   * @param widest the widest scope in which the actor may
   */
  static Refusal outOfScope(Scope widest, Actor actor, CaseOwners owners) {
    return switch (widest) {
      case ALL -> throw new IllegalArgumentException("ALL leaves out no case");
      case BRANCH ->
          Refusal.of(
              Kind.FORBIDDEN,
              "not-of-branch",
              "该投诉属于分部 %s，部门 %s 不在该分部；请由该分部的人员办理。".formatted(owners.branch(), actor.department()),
              "The complaint belongs to branch %s and the department %s does not; somebody of that branch must do this."
                  .formatted(owners.branch(), actor.department()));
      case STORE ->
          Refusal.of(
              Kind.FORBIDDEN,
              "not-of-store",
              "该投诉属于分部 %s 门店 %s，不属于部门 %s；请由该门店或分部的人员办理。"
                  .formatted(owners.branch(), store(owners), actor.department()),
              "The complaint belongs to branch %s, store %s, and not to the department %s; somebody of that store or branch must do this."
                  .formatted(owners.branch(), store(owners), actor.department()));
      case DEPARTMENT ->
          Refusal.of(
              Kind.FORBIDDEN,
              "department-not-responsible",
              "该投诉由部门 %s 承办，操作人属于 %s；请由 %s 办理。"
                  .formatted(departments(owners), actor.department(), departments(owners)),
              "The complaint is with %s, but the actor belongs to %s; %s must do this."
                  .formatted(departments(owners), actor.department(), departments(owners)));
    };
  }

  private static String store(CaseOwners owners) {
    StoreCode store = owners.store();
    return store == null ? NONE : store.value();
  }

  private static String departments(CaseOwners owners) {
    return owners.departments().isEmpty()
        ? NONE
        : owners.departments().stream()
            .map(DepartmentCode::value)
            .sorted()
            .collect(Collectors.joining(", "));
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
