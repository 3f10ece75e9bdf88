package kesu.routing.rules;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When a department says that its handling was finished, from which R1-D11 counts. */
public sealed interface Finish {
  /** A moment that makes sense, in whole milliseconds. */
  record At(Instant instant) implements Finish {}

  /** It lies in the future. */
  record InFuture(Instant now) implements Finish {}

  /** It lies before the department was given the complaint, for the first time or again. */
  record BeforeHandOver(Instant handedOver) implements Finish {}

  /**
   * Judges what was stated.
   *
   * @param stated what the department says; now if it says nothing
   * @param handedOver when the department was given the complaint, for the last time
   */
  static Finish of(@Nullable Instant stated, Instant handedOver, Instant now) {
    if (stated == null) {
      return new At(now);
    }
    if (stated.isAfter(now)) {
      return new InFuture(now);
    }
    return stated.isBefore(handedOver)
        ? new BeforeHandOver(handedOver)
        : new At(stated.truncatedTo(ChronoUnit.MILLIS));
  }
}
