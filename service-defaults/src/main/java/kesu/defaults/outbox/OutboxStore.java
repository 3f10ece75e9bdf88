package kesu.defaults.outbox;

import java.time.Instant;
import java.util.List;

/** The store as the outbox needs it. */
public interface OutboxStore {
  /** Documents whose oldest unpublished event was saved at or before an instant, oldest first. */
  List<UnpublishedDocument> unpublished(Instant savedUntil, int most);

  /**
   * Marks the events of documents as published, if these are still at the version given, with one
   * request per collection.
   */
  void markPublished(List<UnpublishedDocument> documents);
}
