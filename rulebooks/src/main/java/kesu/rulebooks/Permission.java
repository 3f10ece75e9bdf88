package kesu.rulebooks;

import java.util.Set;
import kesu.terms.ClauseId;
import kesu.terms.Post;
import kesu.terms.Text;

/**
 * The posts that may do one action.
 *
 * @param action a word of {@link Permissions#ACTIONS}
 * @param clause the clause that assigns the duty, or the one on the company's organisation
 */
public record Permission(String action, Set<Post> posts, ClauseId clause, Text text) {
  public Permission {
    posts = Set.copyOf(posts);
  }
}
