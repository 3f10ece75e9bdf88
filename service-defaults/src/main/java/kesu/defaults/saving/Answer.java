package kesu.defaults.saving;

/** What comes of a command. */
public sealed interface Answer<A> {
  /**
   * The command was carried out.
   *
   * @param again whether it had been carried out before, under the same idempotency key
   */
  record Given<A>(A answer, boolean again) implements Answer<A> {}

  /** The command was refused. */
  record Refused<A>(Refusal refusal) implements Answer<A> {}
}
