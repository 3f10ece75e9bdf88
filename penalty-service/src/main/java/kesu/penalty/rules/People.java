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
import kesu.terms.BranchCode;
import kesu.terms.DepartmentCode;
import kesu.terms.Post;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/**
 * Whom the rows of the tables mean in one case.
 *
 * @param responsible who answers for each department that has the complaint
 * @param closer who brought it to its end; null while nobody has
 */
public record People(
    Rulebook rulebook,
    Organisation organisation,
    BranchCode branch,
    @Nullable StoreCode store,
    List<Answering> responsible,
    @Nullable Answering closer) {
  private static final String FIRST_HOLDER = "customer-service";

  public People {
    responsible = List.copyOf(responsible);
  }

  /** The same case as seen from one department alone. */
  public People only(List<Answering> departments) {
    return new People(rulebook, organisation, branch, store, departments, closer);
  }

  /** Everyone whom the words of a row mean at that moment, nobody twice. */
  public Set<Answering> meant(List<Answerable> words, Instant at) {
    Set<Answering> meant = new LinkedHashSet<>();
    for (Answerable word : words) {
      switch (word) {
        case Answerable.ByPost named -> meant.add(holder(named.value(), at));
        case Answerable.ManagerOfResponsibleDepartment _ ->
            responsible.forEach(who -> meant.add(manager(who, at)));
        case Answerable.ResponsiblePersonOfDepartment _ -> meant.addAll(responsible);
        case Answerable.ResponsibleForHandling _ ->
            Optional.ofNullable(closer).ifPresent(meant::add);
        case Answerable.Handler _ -> meant.addAll(handlers(at));
      }
    }
    return meant;
  }

  /** Reading: until it is handed over, customer service handles it (R1-S6). */
  private List<Answering> handlers(Instant at) {
    return responsible.isEmpty()
        ? List.of(holder(rulebook.acting(FIRST_HOLDER).head(), at))
        : responsible;
  }

  private Answering manager(Answering who, Instant at) {
    DepartmentCode code = who.department();
    return code == null
        ? who
        : organisation
            .department(code)
            .map(department -> head(department, at))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "The organisation chart has no department "
                            + code
                            + ", expected it there"));
  }

  private Answering head(Department department, Instant at) {
    Post head = rulebook.acting(department.kind()).head();
    BranchCode itsBranch = department.branch().orElse(branch);
    return organisation
        .holding(head, itsBranch, department.store().orElse(store), at)
        .map(holder -> new Answering(holder.person(), holder.post(), holder.department()))
        .orElseGet(() -> new Answering(null, head, department.code()));
  }

  private Answering holder(Post post, Instant at) {
    return organisation
        .holding(post, branch, store, at)
        .map(holder -> new Answering(holder.person(), holder.post(), holder.department()))
        .orElseGet(() -> new Answering(null, post, null));
  }
}
