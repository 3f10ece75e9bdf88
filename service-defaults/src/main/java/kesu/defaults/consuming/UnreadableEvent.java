package kesu.defaults.consuming;

/** Thrown for an event that breaks the contract, so that trying again is no use. */
final class UnreadableEvent extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnreadableEvent(RuntimeException cause) {
    super("The event breaks the contract of events", cause);
  }
}
