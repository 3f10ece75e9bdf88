package kesu.rulebooks;

import java.util.Optional;
import kesu.terms.ClauseId;
import kesu.terms.Post;
import kesu.terms.Text;

/**
 * A kind of department of a regulation, such as {@code logistics} (物流部).
 *
 * @param level its place: one in the company, one per branch or one per store
 * @param head the post that answers for it
 * @param answeredForBy the kind that acts in its place if it is outside the company (厂家)
 * @param handles true if complaints can be handed over to it
 */
public record DepartmentKind(
    String code,
    Text name,
    Level level,
    Post head,
    Optional<String> answeredForBy,
    boolean handles,
    ClauseId clause) {
  /** The level of the company at which a department stands. */
  public enum Level {
    COMPANY,
    BRANCH,
    STORE
  }
}
