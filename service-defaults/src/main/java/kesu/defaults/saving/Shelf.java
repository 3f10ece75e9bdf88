package kesu.defaults.saving;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import kesu.events.Outgoing;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A collection with the documents that were lately read or written at hand. Those may be behind
 * what another instance has saved: a save based on one then fails, and it is put away.
 */
final class Shelf<S> {
  /** So often a change is tried that others forestall. */
  static final int ATTEMPTS = 50;

  private final Collection<S> collection;
  private final EventWriter writer;
  private final Outbox outbox;
  private final Cache<String, Loaded<S>> recent =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(30)).build();

  Shelf(Collection<S> collection, EventWriter writer, Outbox outbox) {
    this.collection = collection;
    this.writer = writer;
    this.outbox = outbox;
  }

  /** A document as it was read or written. */
  record Loaded<S>(S state, Memory memory) {
    long version() {
      return memory.version();
    }
  }

  /** The document if it is at hand; null otherwise. */
  @Nullable Loaded<S> atHand(String id) {
    return recent.getIfPresent(id);
  }

  /** The document as it is stored now; null where there is none. */
  @Nullable Loaded<S> load(String id) {
    Loaded<S> loaded = collection.load(id, atHand(id));
    if (loaded != null) {
      recent
          .asMap()
          .merge(id, loaded, (known, read) -> known.version() > read.version() ? known : read);
    }
    return loaded;
  }

  void putAway(String id) {
    recent.invalidate(id);
  }

  /** Whether it was saved; not if the stored document is not the one from before any more. */
  boolean save(String id, @Nullable Loaded<S> before, Loaded<S> now) {
    boolean saved = collection.write(id, before, now);
    if (saved) {
      saved(id, now);
    } else {
      putAway(id);
    }
    return saved;
  }

  /**
   * Saves several with one request.
   *
   * @return those of which it is not certain that they were saved, because one of them was not
   */
  List<Pending<S>> save(List<Pending<S>> all) {
    List<Pending<S>> uncertain = collection.write(all);
    for (Pending<S> each : all) {
      if (!uncertain.contains(each)) {
        saved(each.id(), each.now());
      }
    }
    for (Pending<S> each : uncertain) {
      putAway(each.id());
      Loaded<S> stored = load(each.id());
      if (stored != null) {
        offer(each.id(), stored.memory()); // it is known there what has been offered before
      }
    }
    return uncertain;
  }

  private void saved(String id, Loaded<S> now) {
    recent.put(id, now);
    offer(id, now.memory());
  }

  private void offer(String id, Memory memory) {
    if (!memory.waiting().isEmpty()) {
      outbox.offer(
          new Unpublished(
              collection.name(), id, collection.source(), memory.version(), memory.waiting()));
    }
  }

  /** What a document remembers once it is changed for that cause and tells those events. */
  Memory next(String id, @Nullable Loaded<S> loaded, List<Outgoing> events, Cause cause) {
    Memory before = loaded == null ? Memory.NEW : loaded.memory();
    Memory memory =
        before.next(
            outbox.published(collection.name(), id),
            writer.write(events, before.sequence(), cause.correlationId()));
    return cause instanceof Cause.Told told
        ? memory.taking(told.stream(id), told.event().sequence())
        : memory;
  }

  /**
   * Forgets that events wait once they are known to be published, so that they are not written
   * again.
   */
  void forgetWaiting(String id, long version) {
    recent
        .asMap()
        .computeIfPresent(
            id,
            (ignored, loaded) ->
                loaded.version() == version
                    ? new Loaded<>(loaded.state(), loaded.memory().allPublished())
                    : loaded);
  }

  OptimisticLockingFailureException tooContended(String id) {
    return new OptimisticLockingFailureException(
        collection.name() + "/" + id + " changed under each of " + ATTEMPTS + " attempts");
  }
}
