package kesu.defaults.documents;

/** A cursor that no page gave out. */
public final class MalformedCursor extends RuntimeException {
  private static final long serialVersionUID = 1;

  MalformedCursor(RuntimeException cause) {
    super(cause);
  }
}
