package kesu.penalty;

import java.util.List;
import java.util.stream.LongStream;
import kesu.cloudevents.EventMetadata;
import kesu.cloudevents.Incarnation;
import kesu.defaults.cloudevents.MissingEvents;

/** The events of a stream are entered in the order of their numbers, and none is left out. */
final class LedgerOrder {
  private final LedgerRepository ledger;

  LedgerOrder(LedgerRepository ledger) {
    this.ledger = ledger;
  }

  /** The event's name: a restored store gives its numbers again, in another incarnation. */
  static String name(EventMetadata event) {
    return name(event, event.incarnation().number(), event.sequence());
  }

  /**
   * Requires that the event before this one in its stream is entered, in whichever incarnation of
   * the store it was saved.
   *
   * @throws MissingEvents if it is not
   */
  void requirePredecessor(EventMetadata event) {
    long number = event.preceding().last();
    if (number > 0) {
      Incarnation current = event.incarnation();
      long first = number > current.start() ? current.number() : Incarnation.FIRST.number();
      List<String> names =
          LongStream.rangeClosed(first, current.number())
              .mapToObj(incarnation -> name(event, incarnation, number))
              .toList();
      if (ledger.entered(names).isEmpty()) {
        throw MissingEvents.of(event.source(), event.subject(), number, number);
      }
    }
  }

  /** True if that event is entered. */
  boolean isEntered(String source, String subject, long incarnation, long number) {
    return !ledger.entered(List.of(name(source, subject, incarnation, number))).isEmpty();
  }

  private static String name(EventMetadata event, long incarnation, long sequence) {
    return name(event.source(), event.subject(), incarnation, sequence);
  }

  private static String name(String source, String subject, long incarnation, long sequence) {
    return source + " " + EventMetadata.id(subject, incarnation, sequence);
  }
}
