package kesu.penalty.rules;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kesu.defaults.decisions.Refusal;
import kesu.rulebooks.DepartmentKind;
import kesu.rulebooks.PenaltyRow;
import kesu.rulebooks.PostRow;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.Post;

/**
 * The limits within which a post that may decide the penalties of a branch decides a particular
 * one: not one's own, and at head office only an appeal, a row that the regulation leaves to head
 * office, and any penalty of the branch's own head.
 *
 * @param rulebook the rulebook in force today
 */
@Clause({"R1-C5", "R1-O43"})
record DecisionAuthority(Rulebook rulebook) {
  /** The refusal of a proposal; empty if the actor may propose the row. */
  Optional<Refusal> forbidsProposal(Actor actor, PenaltyRow row) {
    return row.imposedBy().isPresent() && !isAtHeadOffice(actor.post())
        ? Optional.of(Refusals.headOfficeProposes(row, headOfficePosts()))
        : Optional.empty();
  }

  /** The refusal of a decision; empty if the actor may decide. */
  Optional<Refusal> forbids(Actor actor, Penalty penalty, PenaltyRow row) {
    if (actor.person().equals(penalty.accountable().person())) {
      return Optional.of(Refusals.ownCase());
    }
    if (isAtHeadOffice(actor.post())) {
      return Optional.empty();
    }
    if (row.imposedBy().isPresent() || actor.post().equals(penalty.accountable().post())) {
      return Optional.of(Refusals.headOfficeDecides(penalty, headOfficePosts()));
    }
    return penalty.state() == PenaltyState.APPEALED
        ? Optional.of(Refusals.appealAtHeadOffice(actor.post(), headOfficePosts()))
        : Optional.empty();
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
