package kesu.defaults.outbox;

import java.time.Instant;
import kesu.cloudevents.EventMetadata;

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
 */
public record OutboxEvent(
    long sequence,
    String topic,
    String subject,
    String type,
    Instant time,
    String correlationId,
    String data) {
  /** The event's metadata as an event of that source. */
  EventMetadata metadata(String source) {
    return new EventMetadata(source, subject, sequence, type, time, correlationId);
  }
}
