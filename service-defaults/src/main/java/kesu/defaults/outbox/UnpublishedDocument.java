package kesu.defaults.outbox;

import java.util.List;

/**
 * A document with unpublished events.
 *
 * @param collection the document's collection
 * @param id the document
 * @param source the stream that its events belong to
 * @param version the document's version that was read or written
 * @param events the waiting events
 */
public record UnpublishedDocument(
    String collection, String id, String source, long version, List<OutboxEvent> events) {}
