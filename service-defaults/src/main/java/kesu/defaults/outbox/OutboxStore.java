package kesu.defaults.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The store as the outbox needs it. */
public interface OutboxStore {
  /**
   * The position of a document in a sweep.
   *
   * @param since when its oldest unpublished event was saved
   */
  record Position(String collection, Instant since, String id) {}

  /**
   * Documents found by a sweep.
   *
   * @param next the position to go on behind; null if there is nothing more
   */
  record Page(List<UnpublishedDocument> documents, @Nullable Position next) {
    public Page {
      documents = List.copyOf(documents);
    }
  }

  /**
   * Documents whose oldest unpublished event was saved at or before an instant, collection by
   * collection, oldest first.
   *
   * @param after the end of the page before; null for the first page
   */
  Page unpublished(Instant savedUntil, @Nullable Position after, int most);

  /**
   * Marks the events of documents as published, if these are still at the version given, with one
   * request per collection.
   */
  void markPublished(List<UnpublishedDocument> documents);

  /** The events of a document that are kept, published or not, in the order of their numbers. */
  List<OutboxEvent> events(String collection, String id);

  /** Passes on the events that were saved at or after an instant and are kept, oldest first. */
  void eventsSince(Instant instant, EventVisitor visitor);

  /** Takes one event after the other, with the collection and the document that saved it. */
  interface EventVisitor {
    /** Takes an event. */
    void visit(String collection, String id, OutboxEvent event);
  }

  /** The collections whose documents have an outbox. */
  Set<String> collections();

  /** The source that a collection's events name. */
  String source(String collection);
}
