package kesu.defaults.outbox;

import java.util.Set;

/**
 * The published events of one document.
 *
 * @param last the number of the last one published; 0 if none is
 * @param missing lower numbers that are not published, because their topics did not take them
 */
record PublishedEvents(long last, Set<Long> missing) {
  static final PublishedEvents NONE = new PublishedEvents(0, Set.of());

  PublishedEvents {
    missing = Set.copyOf(missing);
  }

  /** The number up to which every event is published. */
  long upTo() {
    return missing.stream().mapToLong(number -> number - 1).min().orElse(last);
  }

  boolean contains(long number) {
    return number <= last && !missing.contains(number);
  }
}
