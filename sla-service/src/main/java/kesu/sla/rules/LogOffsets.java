package kesu.sla.rules;

import java.util.Map;

/**
 * The offsets of a log and of its consumer group, read at about the same time.
 *
 * @param ends the end of each partition
 * @param consumed the offset up to which each partition is consumed, with all effects saved; a
 *     partition of which nothing is known is missing
 */
public record LogOffsets(Map<Integer, Long> ends, Map<Integer, Long> consumed) {
  public LogOffsets {
    ends = Map.copyOf(ends);
    consumed = Map.copyOf(consumed);
  }

  /** Returns true if every partition is consumed up to that end. */
  boolean hasConsumed(Map<Integer, Long> upTo) {
    return upTo.entrySet().stream()
        .allMatch(end -> consumed.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }
}
