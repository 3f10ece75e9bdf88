package kesu.rulebooks;

import java.util.Set;
import kesu.terms.ClauseId;
import kesu.terms.Post;
import kesu.terms.Text;

/**
 * Who may do one action.
 *
 * @param action a word of {@link Permissions#ACTIONS}
 * @param clause the clause that gives the duty, or the company's organisation rule
 */
public record Permission(String action, Set<Post> posts, ClauseId clause, Text text) {
  public Permission {
    posts = Set.copyOf(posts);
  }
}
