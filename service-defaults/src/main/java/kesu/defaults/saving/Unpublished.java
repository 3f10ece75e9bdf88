package kesu.defaults.saving;

import java.util.List;

/**
 * A document's events that wait to be published, in order.
 *
 * @param collection the document's collection
 * @param id the document
 * @param source the stream that its events belong to
 * @param version the document's version that was read or written
 * @param events the waiting events
 */
public record Unpublished(
    String collection, String id, String source, long version, List<Waiting> events) {}
