package kesu.defaults.saving;

import java.time.Instant;

/**
 * An event that is saved in its document and waits to be published.
 *
 * @param sequence its number among the events of this document, from 1
 * @param topic where it goes
 * @param subject what it is about, and the record's key
 * @param type its type on the wire
 * @param time when it was saved
 * @param correlationId the request that it goes back to
 * @param data its data as JSON
 */
public record Waiting(
    long sequence,
    String topic,
    String subject,
    String type,
    Instant time,
    String correlationId,
    String data) {}
