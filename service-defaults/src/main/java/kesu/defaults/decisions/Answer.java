package kesu.defaults.decisions;

import java.util.function.Function;

/** The result of a command, for its sender. */
public sealed interface Answer<A> {
  /**
   * The command was carried out.
   *
   * @param again true if the answer is that of an earlier request under the same idempotency key
   */
  record Given<A>(A answer, boolean again) implements Answer<A> {}

  /** The command was refused. */
  record Refused<A>(Refusal refusal) implements Answer<A> {}

  /** The same result with its answer shown in another way. */
  default <V> Answer<V> map(Function<A, V> view) {
    return switch (this) {
      case Given<A>(A answer, boolean again) -> new Given<>(view.apply(answer), again);
      case Refused<A>(Refusal refusal) -> new Refused<>(refusal);
    };
  }
}
