package kesu.local.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be opened. The message says the cause and the remedy in Chinese and English. */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
