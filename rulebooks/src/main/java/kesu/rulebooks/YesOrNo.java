package kesu.rulebooks;

import org.jspecify.annotations.Nullable;

/** Answer to a question that may not have been asked yet. */
public enum YesOrNo {
  NOT_ASKED,
  YES,
  NO;

  /** The answer as it was recorded; null if nobody asked. */
  public static YesOrNo of(@Nullable Boolean answer) {
    if (answer == null) {
      return NOT_ASKED;
    }
    return answer ? YES : NO;
  }
}
