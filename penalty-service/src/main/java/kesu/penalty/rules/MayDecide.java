package kesu.penalty.rules;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kesu.rulebooks.Department;
import kesu.rulebooks.DepartmentKind;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.PostRow;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/** Whether somebody may decide about somebody (R1-C5). */
public sealed interface MayDecide {
  /** The action's name in the table of permissions. */
  String ACTION = "decide-penalty";

  /** They may. */
  record Yes() implements MayDecide {}

  /** Their post may not. */
  record NotThatPost(Set<Post> permitted) implements MayDecide {}

  /** Nobody decides about themselves. */
  record OwnCase() implements MayDecide {}

  /** A branch decides about its own complaints only. */
  record OtherBranch(BranchCode branch) implements MayDecide {}

  /** An appeal goes up: the branch does not judge its own decision. */
  record AppealIsForHeadOffice(Set<Post> permitted) implements MayDecide {}

  /** Judges who acts. */
  static MayDecide judge(
      Rulebook rulebook,
      Organisation organisation,
      BranchCode branch,
      Actor actor,
      @Nullable PersonId concerned,
      boolean appealed) {
    Set<Post> permitted = rulebook.permissions().postsFor(ACTION);
    if (!permitted.contains(actor.post())) {
      return new NotThatPost(permitted);
    }
    if (actor.person().equals(concerned)) {
      return new OwnCase();
    }
    if (atHeadOffice(rulebook, actor.post())) {
      return new Yes();
    }
    Optional<BranchCode> own =
        organisation.department(actor.department()).flatMap(Department::branch);
    if (!own.equals(Optional.of(branch))) {
      return new OtherBranch(branch);
    }
    return appealed
        ? new AppealIsForHeadOffice(
            permitted.stream()
                .filter(post -> atHeadOffice(rulebook, post))
                .collect(Collectors.toSet()))
        : new Yes();
  }

  private static boolean atHeadOffice(Rulebook rulebook, Post post) {
    return rulebook
        .posts()
        .find(post)
        .flatMap(PostRow::department)
        .flatMap(rulebook.departments()::find)
        .filter(kind -> kind.level() == DepartmentKind.Level.COMPANY)
        .isPresent();
  }
}
