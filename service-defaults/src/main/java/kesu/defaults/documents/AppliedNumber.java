package kesu.defaults.documents;

import java.util.Comparator;
import kesu.cloudevents.EventMetadata;
import kesu.cloudevents.Incarnation;
import kesu.defaults.cloudevents.MissingEvents;

/**
 * The last event of a stream that a document has applied.
 *
 * @param incarnation the incarnation of the stream
 * @param number the event's number
 */
record AppliedNumber(long incarnation, long number) implements Comparable<AppliedNumber> {
  /** No event is applied yet. */
  static final AppliedNumber NONE = new AppliedNumber(0, 0);

  private static final Comparator<AppliedNumber> ORDER =
      Comparator.comparingLong(AppliedNumber::incarnation).thenComparingLong(AppliedNumber::number);

  static AppliedNumber of(EventMetadata event) {
    return new AppliedNumber(event.incarnation().number(), event.sequence());
  }

  /** True if an event is this one or an older one. */
  boolean covers(EventMetadata event) {
    return compareTo(of(event)) >= 0;
  }

  /**
   * Throws {@link MissingEvents} if events stand between this one and an event of the same stream.
   * The numbers of a restored stream go on from those it had when it was backed up, so an event
   * from before that may have any incarnation.
   */
  void requireNoGapBefore(EventMetadata event) {
    long expected = event.preceding().last();
    Incarnation current = event.incarnation();
    boolean begun = incarnation == current.number() || expected <= current.start();
    long seen = begun ? number : current.start();
    if (expected > seen) {
      throw MissingEvents.of(event.source(), event.subject(), seen + 1, expected);
    }
  }

  @Override
  public int compareTo(AppliedNumber other) {
    return ORDER.compare(this, other);
  }
}
