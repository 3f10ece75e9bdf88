package kesu.defaults.documents;

/** A cursor that no page gave out. */
public final class MalformedCursor extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A cursor that cannot be read. */
  public MalformedCursor(RuntimeException cause) {
    super(cause);
  }
}
