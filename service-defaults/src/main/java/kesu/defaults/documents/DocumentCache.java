package kesu.defaults.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import kesu.defaults.outbox.Outbox;
import kesu.defaults.outbox.UnpublishedDocument;
import kesu.events.Outgoing;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A collection behind a cache of the documents read or written lately. A cached document may be
 * older than what another instance has saved: a save based on it then fails, and it is evicted.
 */
final class DocumentCache<S> {
  /** Attempts at a change that others keep forestalling. */
  static final int ATTEMPTS = 50;

  private final MongoDocuments<S> collection;
  private final DocumentBound<S> bound;
  private final EventSerializer serializer;
  private final Outbox outbox;
  private final Cache<String, StoredDocument<S>> recent =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(30)).build();

  DocumentCache(
      MongoDocuments<S> collection,
      DocumentBound<S> bound,
      EventSerializer serializer,
      Outbox outbox) {
    this.collection = collection;
    this.bound = bound;
    this.serializer = serializer;
    this.outbox = outbox;
  }

  /** The cached document; null if it is not cached. */
  @Nullable StoredDocument<S> cached(String id) {
    return recent.getIfPresent(id);
  }

  /** The document as it is stored now; null if there is none. */
  @Nullable StoredDocument<S> load(String id) {
    StoredDocument<S> loaded = collection.load(id, cached(id));
    if (loaded != null) {
      recent
          .asMap()
          .merge(id, loaded, (known, read) -> known.version() > read.version() ? known : read);
    }
    return loaded;
  }

  void evict(String id) {
    recent.invalidate(id);
  }

  /** Saves a document; false if the stored one is no longer at the version of {@code before}. */
  boolean save(String id, @Nullable StoredDocument<S> before, StoredDocument<S> now) {
    StoredDocument<S> bounded = bound.apply(id, before, now);
    boolean saved = collection.write(id, before, bounded);
    if (saved) {
      saved(id, bounded);
    } else {
      evict(id);
    }
    return saved;
  }

  /**
   * Saves several documents with one request.
   *
   * @return those that may not have been saved, because one of the request was not
   */
  List<PendingWrite<S>> save(List<PendingWrite<S>> all) {
    all.forEach(write -> write.bound(bound));
    List<PendingWrite<S>> uncertain = collection.write(all);
    for (PendingWrite<S> write : all) {
      if (!uncertain.contains(write)) {
        saved(write.id(), write.now());
      }
    }
    for (PendingWrite<S> write : uncertain) {
      evict(write.id());
      StoredDocument<S> stored = load(write.id());
      if (stored != null) {
        offer(write.id(), stored.metadata()); // the outbox ignores what it was offered before
      }
    }
    return uncertain;
  }

  private void saved(String id, StoredDocument<S> now) {
    recent.put(id, now);
    offer(id, now.metadata());
  }

  private void offer(String id, DocumentMetadata metadata) {
    if (!metadata.outbox().isEmpty()) {
      outbox.offer(
          new UnpublishedDocument(
              collection.name(), id, collection.source(), metadata.version(), metadata.outbox()));
    }
  }

  /** The metadata of a document after a change with that cause and those events. */
  DocumentMetadata next(
      String id, @Nullable StoredDocument<S> loaded, List<Outgoing> events, Cause cause) {
    DocumentMetadata before = loaded == null ? DocumentMetadata.NEW : loaded.metadata();
    DocumentMetadata next =
        before.next(
            outbox.published(collection.name(), id),
            serializer.write(events, before.sequence(), cause.correlationId()));
    return cause instanceof Cause.ByEvent applied
        ? next.applying(applied.stream(id), applied.event().sequence())
        : next;
  }

  /** Empties the outbox of a cached document once it is published, so it is not written again. */
  void markPublished(String id, long version) {
    recent
        .asMap()
        .computeIfPresent(
            id,
            (ignored, loaded) ->
                loaded.version() == version
                    ? loaded.with(loaded.metadata().allPublished())
                    : loaded);
  }

  OptimisticLockingFailureException tooContended(String id) {
    return new OptimisticLockingFailureException(
        collection.name() + "/" + id + " changed under each of " + ATTEMPTS + " attempts");
  }
}
