package kesu.defaults.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The store as the outbox needs it. */
public interface OutboxStore {
  /** Documents whose oldest unpublished event was saved at or before an instant, oldest first. */
  List<UnpublishedDocument> unpublished(Instant savedUntil, int most);

  /**
   * Marks the events of documents as published, if these are still at the version given, with one
   * request per collection.
   */
  void markPublished(List<UnpublishedDocument> documents);

  /** The events of a document that are kept, published or not, in the order of their numbers. */
  List<OutboxEvent> events(String collection, String id);

  /** The collections whose documents have an outbox. */
  Set<String> collections();

  /** The source that a collection's events name. */
  String source(String collection);
}
