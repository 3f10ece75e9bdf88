package kesu.rulebooks;

import java.util.Optional;
import java.util.Set;
import kesu.terms.ClauseId;
import kesu.terms.IncidentStep;
import kesu.terms.Post;
import kesu.terms.Text;

/**
 * A step of the claim path, from the notice of loss to the insurer's result.
 *
 * @param after the step that must have been taken before; empty for the first
 * @param posts the posts that take it, any one of which suffices
 */
public record ClaimDuty(
    IncidentStep step, ClauseId clause, Optional<IncidentStep> after, Set<Post> posts, Text text) {
  public ClaimDuty {
    posts = Set.copyOf(posts);
  }
}
