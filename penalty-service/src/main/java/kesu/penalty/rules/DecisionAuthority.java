package kesu.penalty.rules;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kesu.defaults.decisions.Refusal;
import kesu.rulebooks.Department;
import kesu.rulebooks.DepartmentKind;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.PostRow;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
import kesu.terms.Post;

/**
 * The limits within which a post that may decide penalties decides a particular one: not one's own,
 * not another branch's, and an appeal at head office only.
 *
 * @param rulebook the rulebook in force today
 */
@Clause("R1-C5")
record DecisionAuthority(Rulebook rulebook, Organisation organisation) {
  /** The refusal of a decision; empty if the actor may decide. */
  Optional<Refusal> forbids(Actor actor, BranchCode branch, Penalty penalty) {
    if (actor.person().equals(penalty.accountable().person())) {
      return Optional.of(Refusals.ownCase());
    }
    if (isAtHeadOffice(actor.post())) {
      return Optional.empty();
    }
    if (!branchOf(actor).equals(Optional.of(branch))) {
      return Optional.of(Refusals.otherBranch(branch));
    }
    return penalty.state() == PenaltyState.APPEALED
        ? Optional.of(Refusals.appealAtHeadOffice(actor.post(), headOfficePosts()))
        : Optional.empty();
  }

  private Optional<BranchCode> branchOf(Actor actor) {
    return organisation.department(actor.department()).flatMap(Department::branch);
  }

  private Set<Post> headOfficePosts() {
    return rulebook.permissions().postsFor(PenaltyCommand.Decide.ACTION).stream()
        .filter(this::isAtHeadOffice)
        .collect(Collectors.toSet());
  }

  private boolean isAtHeadOffice(Post post) {
    return rulebook
        .posts()
        .find(post)
        .flatMap(PostRow::department)
        .flatMap(rulebook.departments()::find)
        .filter(kind -> kind.level() == DepartmentKind.Level.COMPANY)
        .isPresent();
  }
}
