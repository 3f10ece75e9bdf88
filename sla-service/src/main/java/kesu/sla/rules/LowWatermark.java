package kesu.sla.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The low watermark of the complaint log: the instant up to which everything that any service saved
 * is known to be taken in, so that clocks may be judged up to it and no further.
 *
 * <p>What was published before an instant is taken in once the group has consumed each partition up
 * to the end that it had at that instant. What was saved is published within the grace, as long as
 * the broker answers; after a silence events wait everywhere, and the grace is counted anew from
 * the first answer. Otherwise the watermark stands still, and it never goes back.
 *
 * @param grace the time within which a saved event is published
 * @param silence the longest time between two answers that the grace makes up for
 * @param unbroken the instant since which the broker has answered; null before the first answer
 * @param answeredAt the last instant at which it did
 * @param awaited the ends seen at an instant, not yet consumed; null if there are none
 * @param until the watermark; null while nothing is known
 */
public record LowWatermark(
    Duration grace,
    Duration silence,
    @Nullable Instant unbroken,
    @Nullable Instant answeredAt,
    @Nullable Ends awaited,
    @Nullable Instant until) {

  /** The end of each partition, seen at an instant. */
  public record Ends(Instant at, Map<Integer, Long> byPartition) {
    public Ends {
      byPartition = Map.copyOf(byPartition);
    }
  }

  /** The watermark before the first answer of the broker. */
  public static LowWatermark unknown(Duration grace, Duration silence) {
    return new LowWatermark(grace, silence, null, null, null, null);
  }

  /**
   * The watermark after an answer of the broker.
   *
   * @param at the instant at which it was asked
   */
  public LowWatermark after(Instant at, LogOffsets log) {
    Instant since = answersSince(at);
    Instant takenIn = null;
    Ends open = awaited;
    if (open != null && log.hasConsumed(open.byPartition())) {
      takenIn = open.at();
      open = null;
    }
    if (open == null) {
      open = new Ends(at, log.ends());
      if (log.hasConsumed(log.ends())) {
        takenIn = at;
        open = null;
      }
    }
    return new LowWatermark(grace, silence, since, at, open, risen(since, takenIn));
  }

  private Instant answersSince(Instant at) {
    return unbroken == null || answeredAt == null || at.isAfter(answeredAt.plus(silence))
        ? at
        : unbroken;
  }

  private @Nullable Instant risen(Instant since, @Nullable Instant takenIn) {
    if (takenIn == null) {
      return until;
    }
    Instant saved = takenIn.minus(grace);
    return saved.isBefore(since) || (until != null && saved.isBefore(until)) ? until : saved;
  }
}
