package kesu.defaults.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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

  private static final int ATTEMPTS_AT_ONCE = 3;
  private static final int LONGEST_PAUSE_MS = 100;

  private final MongoDocuments<S> collection;
  private final DocumentBound<S> bound;
  private final EventSerializer serializer;
  private final Outbox outbox;
  private final EventArchive archive;
  private final StoreIncarnation incarnation;
  private final DocumentChanges changes;
  private final Cache<String, StoredDocument<S>> recent =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(30)).build();

  DocumentCache(
      MongoDocuments<S> collection,
      DocumentBound<S> bound,
      EventSerializer serializer,
      Outbox outbox,
      EventArchive archive,
      StoreIncarnation incarnation,
      DocumentChanges changes) {
    this.collection = collection;
    this.bound = bound;
    this.serializer = serializer;
    this.outbox = outbox;
    this.archive = archive;
    this.incarnation = incarnation;
    this.changes = changes;
  }

  /** The cached document; null if it is not cached. */
  @Nullable StoredDocument<S> cached(String id) {
    return recent.getIfPresent(id);
  }

  /** The document as it is stored now; null if there is none. */
  @Nullable StoredDocument<S> load(String id) {
    StoredDocument<S> loaded = collection.load(id, cached(id));
    if (loaded != null) {
      remember(id, loaded);
    }
    return loaded;
  }

  /** Caches a document, unless a later version is cached already. */
  void remember(String id, StoredDocument<S> document) {
    recent
        .asMap()
        .merge(id, document, (known, other) -> known.version() > other.version() ? known : other);
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
    remember(id, now); // another thread may have read a later one by now
    offer(id, now.metadata());
    noteVersion(id, now);
    changes.changed(id);
  }

  /** Notes that the current request has written a document, or finds it written. */
  void noteVersion(String id, StoredDocument<S> document) {
    WrittenVersions.add(collection.source(), id, document.metadata());
  }

  /** The versions of a document's streams; none if there is no such document. */
  List<StreamVersion> versions(String id) {
    StoredDocument<S> stored = load(id);
    return stored == null ? List.of() : stored.metadata().versions(collection.source(), id);
  }

  /** True if a document has applied an event of a stream about it, or a later one. */
  boolean hasApplied(String id, String stream, AppliedNumber number) {
    return covers(cached(id), stream, number) || covers(load(id), stream, number);
  }

  private boolean covers(
      @Nullable StoredDocument<S> document, String stream, AppliedNumber number) {
    return document != null && document.metadata().applied(stream).compareTo(number) >= 0;
  }

  private void offer(String id, DocumentMetadata metadata) {
    if (!metadata.outbox().isEmpty()) {
      archive.add(collection.name(), id, metadata.outbox());
      outbox.offer(
          new UnpublishedDocument(
              collection.name(), id, collection.source(), metadata.version(), metadata.outbox()));
    }
  }

  /** The metadata of a document after a change with that cause and those events. */
  DocumentMetadata next(
      String id, @Nullable StoredDocument<S> loaded, List<Outgoing> events, Cause cause) {
    DocumentMetadata before =
        (loaded == null ? DocumentMetadata.NEW : loaded.metadata()).in(incarnation.number());
    DocumentMetadata next =
        before.next(done(id), serializer.write(events, before, cause.correlationId()));
    return cause instanceof Cause.ByEvent applied
        ? next.applying(applied.stream(id), AppliedNumber.of(applied.event()))
        : next;
  }

  /** The number of a document's last event that may leave its outbox: published, and archived. */
  private long done(String id) {
    long published = outbox.published(collection.name(), id);
    return published == 0 ? 0 : Math.min(published, archive.written(collection.name(), id));
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

  /**
   * Pauses for a random time, longer and longer, after a change was forestalled several times: the
   * instance that saved last has the newest copy, and would save first again and again.
   */
  static void pauseAfter(int attempt) {
    int beyond = attempt + 1 - ATTEMPTS_AT_ONCE;
    if (beyond >= 0) {
      int longestMs = Math.min(LONGEST_PAUSE_MS, 1 << Math.min(beyond, 10));
      LockSupport.parkNanos(
          ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos(longestMs)));
    }
  }

  OptimisticLockingFailureException tooContended(String id) {
    return new OptimisticLockingFailureException(
        collection.name() + "/" + id + " changed under each of " + ATTEMPTS + " attempts");
  }
}
