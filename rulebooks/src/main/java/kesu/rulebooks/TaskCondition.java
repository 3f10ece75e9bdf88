package kesu.rulebooks;

import java.util.Set;
import kesu.terms.ClauseId;
import kesu.terms.Post;
import kesu.terms.Text;

/**
 * A condition under which a task may be done, or a question that its record must answer.
 *
 * @param posts the posts of which one must have consented; none unless consent is asked
 */
public record TaskCondition(String code, ClauseId clause, Asks asks, Set<Post> posts, Text text) {
  /** The form of the answer. */
  public enum Asks {
    /** Must be answered with yes. */
    MUST,
    /** Yes or no, either is kept. */
    ANSWER,
    /** Words, such as a name. */
    TEXT,
    /** An instant. */
    INSTANT,
    /** A post has consented itself, before the task is done. */
    CONSENT
  }

  public TaskCondition {
    posts = Set.copyOf(posts);
  }
}
