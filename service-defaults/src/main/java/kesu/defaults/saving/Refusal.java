package kesu.defaults.saving;

import java.util.Collection;
import java.util.List;
import kesu.terms.Post;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * A command that cannot be carried out, for a reason that its sender can understand. Nothing was
 * changed.
 *
 * @param kind how it is refused
 * @param code a stable name of the reason, such as {@code complaint-closed}
 * @param words what was found, what was expected and what to do
 * @param field the field at fault, where there is one
 * @param accepted the values that would be accepted, where they can be listed
 */
public record Refusal(
    Kind kind, String code, Text words, @Nullable String field, List<String> accepted) {
  public Refusal {
    accepted = List.copyOf(accepted);
  }

  /** How a command is refused. */
  public enum Kind {
    /** The words of the command make no sense. */
    INVALID,
    /** Who acts may not do this. */
    FORBIDDEN,
    /** There is no such thing. */
    UNKNOWN,
    /** The thing is not in a state in which this can be done. */
    CONFLICT,
    /** The idempotency key was used for another command. */
    KEY_REUSED
  }

  /** A refusal that is about no field in particular. */
  public static Refusal of(Kind kind, String code, String zh, String en) {
    return new Refusal(kind, code, new Text(zh, en), null, List.of());
  }

  /** A refusal because who acts holds a post that may not do this. */
  public static Refusal notPermitted(String action, Post post, Collection<Post> permitted) {
    List<String> posts = permitted.stream().map(Post::value).sorted().toList();
    return new Refusal(
        Kind.FORBIDDEN,
        "post-not-permitted",
        new Text(
            "岗位 %s 无权执行 %s；可由 %s 执行。".formatted(post, action, posts),
            "The post %s may not %s; these may: %s.".formatted(post, action, posts)),
        null,
        posts);
  }

  /** A refusal because of one field, with the values that would do. */
  public static Refusal field(
      String field, String code, String zh, String en, List<String> accepted) {
    return new Refusal(Kind.INVALID, code, new Text(zh, en), field, accepted);
  }
}
