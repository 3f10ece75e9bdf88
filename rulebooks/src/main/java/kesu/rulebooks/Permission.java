package kesu.rulebooks;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kesu.terms.ClauseId;
import kesu.terms.Post;
import kesu.terms.Text;

/**
 * The posts that may do one action, and on which cases.
 *
 * @param action a word of {@link Permissions#ACTIONS}
 * @param grants at least one
 * @param clause the clause that assigns the duty, or the one on the company's organisation
 */
public record Permission(String action, List<Grant> grants, ClauseId clause, Text text) {
  /** Posts that may do an action on the same cases. */
  public record Grant(Set<Post> posts, Scope scope) {
    public Grant {
      posts = Set.copyOf(posts);
    }
  }

  public Permission {
    grants = List.copyOf(grants);
  }

  /** The posts that may do it, on whatever case. */
  public Set<Post> posts() {
    return grants.stream()
        .map(Grant::posts)
        .flatMap(Collection::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The scopes in which that post may do it; none if it may not. */
  public List<Scope> scopes(Post post) {
    return grants.stream()
        .filter(grant -> grant.posts().contains(post))
        .map(Grant::scope)
        .sorted()
        .toList();
  }
}
