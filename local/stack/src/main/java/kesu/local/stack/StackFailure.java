package kesu.local.stack;

/**
 * The stack cannot run. The message says in Chinese and English what was found, what was expected
 * and what to do.
 */
public final class StackFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  StackFailure(String message) {
    super(message);
  }

  StackFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
