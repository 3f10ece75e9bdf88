package kesu.defaults.documents;

import java.util.HashMap;
import java.util.Map;
import kesu.cloudevents.Incarnation;
import kesu.cloudevents.PrecedingNumbers;
import kesu.defaults.outbox.OutboxEvent;

/**
 * The numbers that a document has given to its events.
 *
 * @param incarnation the incarnation that the last were given in
 * @param given of each stream the last number of each type
 */
record StreamNumbers(Incarnation incarnation, Map<Stream, PrecedingNumbers> given) {
  static final StreamNumbers NONE = new StreamNumbers(Incarnation.FIRST, Map.of());

  StreamNumbers {
    given = Map.copyOf(given);
  }

  /** The events about one subject that go to one topic. */
  record Stream(String topic, String subject) {}

  PrecedingNumbers before(String topic, String subject) {
    return given.getOrDefault(new Stream(topic, subject), PrecedingNumbers.NONE);
  }

  StreamNumbers after(OutboxEvent event) {
    Map<Stream, PrecedingNumbers> further = new HashMap<>(given);
    further.put(
        new Stream(event.topic(), event.subject()),
        before(event.topic(), event.subject()).after(event.type(), event.sequence()));
    return new StreamNumbers(incarnation, further);
  }

  /** The same in the store's current incarnation, which may have begun since the last event. */
  StreamNumbers in(long current, long lastNumber) {
    return current <= incarnation.number()
        ? this
        : new StreamNumbers(new Incarnation(current, lastNumber), given);
  }
}
