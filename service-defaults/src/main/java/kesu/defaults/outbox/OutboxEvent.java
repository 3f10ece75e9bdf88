package kesu.defaults.outbox;

import java.time.Instant;
import kesu.cloudevents.EventMetadata;
import kesu.cloudevents.Incarnation;
import kesu.cloudevents.PrecedingNumbers;

/**
 * An event saved in its document, to be published.
 *
 * @param sequence the event's number among those of this document, from 1
 * @param topic the topic it goes to
 * @param subject the complaint it is about; also the record's key
 * @param type the event type on the wire
 * @param time when it was saved
 * @param correlationId the request that caused it
 * @param data the event as JSON
 * @param incarnation the incarnation of the store that gave the number
 * @param preceding the events before it in the same stream and topic
 */
public record OutboxEvent(
    long sequence,
    String topic,
    String subject,
    String type,
    Instant time,
    String correlationId,
    String data,
    Incarnation incarnation,
    PrecedingNumbers preceding) {
  /** An event of a store's first incarnation that does not tell what precedes it. */
  public OutboxEvent(
      long sequence,
      String topic,
      String subject,
      String type,
      Instant time,
      String correlationId,
      String data) {
    this(
        sequence,
        topic,
        subject,
        type,
        time,
        correlationId,
        data,
        Incarnation.FIRST,
        PrecedingNumbers.NONE);
  }

  /** The event's metadata as an event of that source. */
  public EventMetadata metadata(String source) {
    return new EventMetadata(
        source, subject, sequence, type, time, correlationId, incarnation, preceding);
  }
}
