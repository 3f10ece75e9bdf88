package kesu.local.store;

/**
 * The store could not be opened; the message says in Chinese and English what is in the way and
 * what to do.
 */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
