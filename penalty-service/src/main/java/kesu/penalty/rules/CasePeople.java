package kesu.penalty.rules;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kesu.rulebooks.Answerable;
import kesu.rulebooks.Department;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import kesu.terms.Post;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/**
 * The people of one case, whom the rows of the tables name by post or by their part in it.
 *
 * @param rulebook the rulebook that governs the case
 * @param responsible the holders of the posts that answer for the departments which have it
 * @param closer the person who brought it to its end; null while it is open
 */
record CasePeople(
    Rulebook rulebook,
    Organisation organisation,
    BranchCode branch,
    @Nullable StoreCode store,
    List<PostHolder> responsible,
    @Nullable PostHolder closer) {
  private static final String FIRST_HANDLER = "customer-service";

  CasePeople {
    responsible = List.copyOf(responsible);
  }

  static CasePeople of(PenaltyCase state, Rulebook governing, Organisation organisation) {
    CaseCourse.Closure closure = state.course().closure();
    return new CasePeople(
        governing,
        organisation,
        state.facts().branch(),
        state.facts().store(),
        state.course().departments().stream().map(AssignedDepartment::accountable).toList(),
        closure == null ? null : holder(closure.by()));
  }

  private static PostHolder holder(Actor actor) {
    return new PostHolder(actor.person(), actor.post(), actor.department());
  }

  /** The same case with only some of its departments. */
  CasePeople only(List<PostHolder> departments) {
    return new CasePeople(rulebook, organisation, branch, store, departments, closer);
  }

  /** Everyone whom the words of a row name at that moment, nobody twice. */
  Set<PostHolder> named(List<Answerable> words, Instant at) {
    Set<PostHolder> named = new LinkedHashSet<>();
    for (Answerable word : words) {
      switch (word) {
        case Answerable.ByPost post -> named.add(holder(post.value(), at));
        case Answerable.ManagerOfResponsibleDepartment _ ->
            responsible.forEach(accountable -> named.add(manager(accountable, at)));
        case Answerable.ResponsiblePersonOfDepartment _ -> named.addAll(responsible);
        case Answerable.ResponsibleForHandling _ ->
            Optional.ofNullable(closer).ifPresent(named::add);
        case Answerable.Handler _ -> named.addAll(handlers(at));
      }
    }
    return named;
  }

  /** Reading: until it is handed over, customer service handles it. */
  @Clause("R1-S6")
  private List<PostHolder> handlers(Instant at) {
    return responsible.isEmpty()
        ? List.of(holder(rulebook.acting(FIRST_HANDLER).head(), at))
        : responsible;
  }

  private PostHolder manager(PostHolder accountable, Instant at) {
    DepartmentCode code = accountable.department();
    return code == null
        ? accountable
        : organisation
            .department(code)
            .map(department -> head(department, at))
            .orElseThrow(
                () ->
                    new IllegalStateException("The organisation chart has no department " + code));
  }

  private PostHolder head(Department department, Instant at) {
    Post head = rulebook.acting(department.kind()).head();
    BranchCode itsBranch = department.branch().orElse(branch);
    return organisation
        .holding(head, itsBranch, department.store().orElse(store), at)
        .map(PostHolder::of)
        .orElseGet(() -> new PostHolder(null, head, department.code()));
  }

  private PostHolder holder(Post post, Instant at) {
    return organisation
        .holding(post, branch, store, at)
        .map(PostHolder::of)
        .orElseGet(() -> new PostHolder(null, post, null));
  }
}
