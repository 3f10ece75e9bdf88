package kesu.defaults.decisions;

import java.util.Collection;
import java.util.List;
import kesu.terms.Post;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * An expected refusal of a command. Nothing was changed.
 *
 * @param kind the kind of refusal
 * @param code a stable name of the reason, such as {@code complaint-closed}
 * @param words the reason: what was found, what was expected and what to do
 * @param field the field at fault, where there is one
 * @param accepted the values that would be accepted, where they can be listed
 */
public record Refusal(
    Kind kind, String code, Text words, @Nullable String field, List<String> accepted) {
  public Refusal {
    accepted = List.copyOf(accepted);
  }

  /** A kind of refusal. */
  public enum Kind {
    /** The content of the command is invalid. */
    INVALID,
    /** The actor may not do this. */
    FORBIDDEN,
    /** The target does not exist. */
    UNKNOWN,
    /** The target is not in a state that allows it. */
    CONFLICT,
    /** The idempotency key was used for another command. */
    KEY_REUSED
  }

  /** A refusal about no field in particular. */
  public static Refusal of(Kind kind, String code, String zh, String en) {
    return new Refusal(kind, code, new Text(zh, en), null, List.of());
  }

  /** A refusal because the idempotency key was used for another request. */
  public static Refusal keyReused() {
    return of(
        Kind.KEY_REUSED,
        "idempotency-key-reused",
        "此 Idempotency-Key 已用于另一请求；新的请求请使用新的键。",
        "This Idempotency-Key was used for another request; use a new key for a new one.");
  }

  /** A refusal because the actor's post may not do this. */
  public static Refusal notPermitted(String action, Post post, Collection<Post> permitted) {
    List<String> posts = permitted.stream().map(Post::value).sorted().toList();
    return new Refusal(
        Kind.FORBIDDEN,
        "post-not-permitted",
        new Text(
            "岗位 %s 无权执行 %s；可由 %s 执行。".formatted(post, action, posts),
            "The post %s is not permitted to %s; permitted posts: %s."
                .formatted(post, action, posts)),
        null,
        posts);
  }

  /** A refusal because of one field, with the values that would be accepted. */
  public static Refusal field(
      String field, String code, String zh, String en, List<String> accepted) {
    return new Refusal(Kind.INVALID, code, new Text(zh, en), field, accepted);
  }
}
