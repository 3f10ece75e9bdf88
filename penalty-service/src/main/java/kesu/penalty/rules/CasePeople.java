package kesu.penalty.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kesu.rulebooks.Answerable;
import kesu.rulebooks.Department;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.PostRow;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
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

  /** The same case, seen through to its end by that person. */
  CasePeople handledBy(@Nullable PostHolder handler) {
    return new CasePeople(rulebook, organisation, branch, store, responsible, handler);
  }

  /**
   * Everyone whom the words of a row name at that moment, nobody twice. Of alternative posts it is
   * the first, unless a finding says otherwise.
   */
  Set<PostHolder> named(List<Answerable> words, Instant at) {
    Set<PostHolder> named = new LinkedHashSet<>();
    for (Answerable word : words) {
      switch (word) {
        case Answerable.ByPost post -> named.add(holder(post.value(), at));
        case Answerable.OneOf several ->
            named.add(holder(several.alternatives().getFirst().value(), at));
        case Answerable.ResponsibleDepartment _ ->
            responsible.forEach(accountable -> named.add(accountable.asDepartment()));
        case Answerable.ResponsiblePersonOfDepartment _ -> named.addAll(responsible);
        case Answerable.ResponsibleForHandling _ ->
            Optional.ofNullable(closer).ifPresent(named::add);
        case Answerable.Handler _ -> named.addAll(handlers(at));
      }
    }
    return named;
  }

  /**
   * Those whom the words of a row name by post in certain departments at that moment. Of
   * alternative posts it is the only one whose department is among them, or nobody.
   */
  @Clause("R1-C5")
  Set<PostHolder> in(Collection<DepartmentCode> departments, List<Answerable> words, Instant at) {
    Set<PostHolder> named = new LinkedHashSet<>();
    for (Answerable word : words) {
      List<PostHolder> found =
          word.posts().stream().flatMap(post -> holders(post, departments, at)).distinct().toList();
      if (!(word instanceof Answerable.OneOf) || found.size() == 1) {
        named.addAll(found);
      }
    }
    return named;
  }

  private Stream<PostHolder> holders(
      Post post, Collection<DepartmentCode> departments, Instant at) {
    Optional<String> kind = rulebook.posts().find(post).flatMap(PostRow::department);
    return departments.stream()
        .flatMap(code -> organisation.department(code).stream())
        .filter(department -> kind.equals(Optional.of(department.kind())))
        .map(department -> holder(post, department, at));
  }

  private PostHolder holder(Post post, Department department, Instant at) {
    return organisation
        .holding(post, department.branch().orElse(branch), department.store().orElse(store), at)
        .map(PostHolder::of)
        .orElseGet(() -> new PostHolder(null, post, department.code()));
  }

  /** Reading: until it is handed over, customer service handles it. */
  @Clause("R1-S6")
  private List<PostHolder> handlers(Instant at) {
    return responsible.isEmpty()
        ? List.of(holder(rulebook.acting(FIRST_HANDLER).head(), at))
        : responsible;
  }

  /** The post that a person holds in the branch or at head office. */
  Optional<PostHolder> inBranch(PersonId person, Instant at) {
    return organisation.postsOf(person, at).stream()
        .filter(
            holder ->
                organisation
                    .department(holder.department())
                    .flatMap(Department::branch)
                    .map(branch::equals)
                    .orElse(true))
        .findFirst()
        .map(PostHolder::of);
  }

  /** Returns true if the department is customer service. */
  boolean isCustomerService(DepartmentCode code) {
    return organisation
        .department(code)
        .filter(department -> department.kind().equals(FIRST_HANDLER))
        .isPresent();
  }

  private PostHolder holder(Post post, Instant at) {
    return organisation
        .holding(post, branch, store, at)
        .map(PostHolder::of)
        .orElseGet(() -> new PostHolder(null, post, null));
  }
}
