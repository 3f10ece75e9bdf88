package kesu.defaults.topics;

import org.jspecify.annotations.Nullable;

/** A topic that nothing can be sent to or consumed from until somebody changes it or a setting. */
public final class UnusableTopic extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnusableTopic(String message) {
    this(message, null);
  }

  UnusableTopic(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
