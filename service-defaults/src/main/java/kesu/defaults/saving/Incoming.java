package kesu.defaults.saving;

import java.time.Instant;

/**
 * Where an event came from.
 *
 * @param source the stream of one service; together with subject and sequence it names the event
 * @param subject what the event is about, the complaint id
 * @param sequence the event's number among those of the same source about the same subject, from 1
 * @param type the event type on the wire
 * @param time when it was saved
 * @param correlationId the request that it goes back to
 */
public record Incoming(
    String source,
    String subject,
    long sequence,
    String type,
    Instant time,
    String correlationId) {}
