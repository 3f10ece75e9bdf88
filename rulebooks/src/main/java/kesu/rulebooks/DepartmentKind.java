package kesu.rulebooks;

import java.util.Optional;
import kesu.terms.ClauseId;
import kesu.terms.Post;
import kesu.terms.Text;

/**
 * A kind of department that a regulation knows, such as {@code logistics} (物流部).
 *
 * @param level how many of it there are: one in the company, one per branch, one per store
 * @param head the post that answers for it
 * @param answeredForBy the kind that acts in its place when it is outside the company (厂家)
 * @param handles whether complaints can be handed over to it
 */
public record DepartmentKind(
    String code,
    Text name,
    Level level,
    Post head,
    Optional<String> answeredForBy,
    boolean handles,
    ClauseId clause) {
  /** Where in the company a department stands. */
  public enum Level {
    COMPANY,
    BRANCH,
    STORE
  }
}
