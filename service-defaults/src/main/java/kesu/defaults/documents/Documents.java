package kesu.defaults.documents;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.cloudevents.MissingEvents;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Page;
import kesu.defaults.decisions.Verdict;
import kesu.defaults.documents.PendingWrite.AppliedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The repository of one kind of aggregate. A change, its events and the record of its cause are
 * saved in one atomic write, guarded by the document's version; the same cause never changes a
 * document twice. A decision is a function of the state that may be called several times, on a
 * state that may turn out to be stale: it is free of side effects, and where it throws on a cached
 * copy it is tried on the stored document before the failure counts.
 *
 * @param <S> the aggregate: an immutable record that Spring Data can map
 */
public final class Documents<S> {
  private final MongoDocuments<S> collection;
  private final DocumentCache<S> cache;
  private final CommandHandler<S> commands;
  private final MovedElements elements;

  Documents(
      MongoDocuments<S> collection,
      DocumentBound<S> bound,
      EventSerializer serializer,
      DocumentCache<S> cache) {
    this.collection = collection;
    this.cache = cache;
    this.commands = new CommandHandler<>(cache, bound, serializer);
    this.elements = bound.elements();
  }

  DocumentCache<S> cache() {
    return cache;
  }

  List<StreamVersion> versions(String id) {
    return cache.versions(id);
  }

  boolean hasApplied(String id, String stream, AppliedNumber number) {
    return cache.hasApplied(id, stream, number);
  }

  /**
   * The document as it is stored now, or within a unit of work as the events so far have left it;
   * empty if there is none.
   */
  public Optional<S> find(String id) {
    UnitOfWork work = UnitOfWork.current();
    return (work == null ? Optional.<StoredDocument<S>>empty() : work.find(this, id))
        .or(() -> Optional.ofNullable(cache.load(id)))
        .map(StoredDocument::state);
  }

  /** The elements of a list that its bound has moved out of a document, oldest first. */
  public <E> List<E> moved(String id, String list, Class<E> type) {
    return elements.of(id, list, type);
  }

  /** An element of a list that its bound has moved out of a document, by its key. */
  public <E> Optional<E> moved(String id, String list, String key, Class<E> type) {
    return elements.find(id, list, key, type);
  }

  /** The documents that match; the query needs an index. One that cannot be read is left out. */
  public List<S> find(Query query) {
    return collection.find(query);
  }

  /**
   * One page of the documents that match, in the order of an instant. Needs an index on the
   * filter's fields followed by that field and {@code _id}.
   *
   * @param field the instant to order by; dotted where it lies in a part of the document
   * @param cursor the end of the page before; null for the first page
   */
  public Page<S> page(
      Criteria filter, String field, Sort.Direction direction, @Nullable String cursor, int most) {
    return collection.page(filter, field, direction, cursor, most);
  }

  /**
   * Handles a command on a document, which need not exist yet. A command repeated under the same
   * idempotency key gets the answer it got before.
   */
  public <A> Answer<A> handle(
      String id, Command command, Class<A> answer, Function<@Nullable S, Verdict<S, A>> decide) {
    return commands.handle(id, command, answer, decide, false);
  }

  /**
   * Handles a command that creates a document, as {@link #handle} does but with one request to the
   * store: it inserts without reading first, and reads only if the document exists already or there
   * is nothing to insert.
   */
  public <A> Answer<A> create(
      String id, Command command, Class<A> answer, Function<@Nullable S, Verdict<S, A>> decide) {
    return commands.handle(id, command, answer, decide, true);
  }

  /**
   * Applies an event to a document, which need not exist yet. An event applied before changes
   * nothing; one without effect is noted as applied.
   *
   * @return true if the document changed
   * @throws MissingEvents if events of the same stream should have come before and have not
   */
  public boolean apply(String id, EventMetadata event, Function<@Nullable S, Change<S>> decide) {
    Cause.ByEvent cause = new Cause.ByEvent(event);
    UnitOfWork work = UnitOfWork.current();
    return work == null
        ? change(id, cause, decide)
        : applyWithin(work, id, new AppliedEvent<>(cause, decide));
  }

  /**
   * Applies the event that creates a document, as {@link #apply} does but without reading first: it
   * reads only if the document exists already.
   */
  public void applyFirst(String id, EventMetadata event, Function<@Nullable S, Change<S>> decide) {
    UnitOfWork work = UnitOfWork.current();
    if (work == null
        || work.find(this, id).isPresent()
        || cache.cached(id) != null
        || !appliedToNone(work, id, new AppliedEvent<>(new Cause.ByEvent(event), decide))) {
      apply(id, event, decide);
    }
  }

  /** Applies an event as if there were no document; false if that is no use. */
  private boolean appliedToNone(UnitOfWork work, String id, AppliedEvent<S> event) {
    try {
      return applyWithin(work, id, null, event);
    } catch (RuntimeException onNothing) {
      return false; // there may be a document that bears the event
    }
  }

  /**
   * Applies an event to the document of its subject, which an earlier event has created.
   *
   * @return true if the document changed
   * @throws MissingEvents if there is no such document; causes come before effects in one
   *     partition, so the event that creates it was lost
   */
  public boolean applyToExisting(EventMetadata event, Function<S, Change<S>> decide) {
    return apply(
        event.subject(),
        event,
        state -> {
          if (state == null) {
            throw MissingEvents.beginning(
                event.subject(),
                "%s is about %s, which has no document in %s; expected the event that creates it first"
                    .formatted(event.type(), event.subject(), collection.name()));
          }
          return decide.apply(state);
        });
  }

  private boolean applyWithin(UnitOfWork work, String id, AppliedEvent<S> event) {
    Optional<StoredDocument<S>> changed = work.find(this, id);
    if (changed.isPresent()) {
      return applyWithin(work, id, changed.get(), event);
    }
    StoredDocument<S> cached = cache.cached(id);
    if (cached != null) {
      try {
        return applyWithin(work, id, cached, event);
      } catch (RuntimeException onCopy) {
        cache.evict(id); // another instance may have moved the document on: read it
      }
    }
    return applyWithin(work, id, cache.load(id), event);
  }

  private boolean applyWithin(
      UnitOfWork work, String id, @Nullable StoredDocument<S> before, AppliedEvent<S> event) {
    Application<S> application = new Application<>(id, event.cause(), event.decide());
    if (application.isDone(before)) {
      return false;
    }
    Change<S> change = application.decide(before);
    StoredDocument<S> now = application.after(before, change, cache);
    if (now != null) {
      work.put(this, id, before, now, event);
    }
    return change instanceof Change.To;
  }

  /** Saves a unit of work's writes, one by one where a document has moved on meanwhile. */
  void save(List<PendingWrite<S>> writes) {
    for (PendingWrite<S> left : cache.save(writes)) {
      left.events().forEach(event -> change(left.id(), event.cause(), event.decide()));
    }
  }

  /**
   * Applies the passing of time to a document.
   *
   * @return true if the document changed
   */
  public boolean tick(String id, String correlationId, Function<@Nullable S, Change<S>> decide) {
    return change(id, new Cause.ByTime(correlationId), decide);
  }

  private boolean change(String id, Cause cause, Function<@Nullable S, Change<S>> decide) {
    Application<S> application = new Application<>(id, cause, decide);
    for (int attempt = 0; attempt < DocumentCache.ATTEMPTS; attempt++) {
      StoredDocument<S> cached = attempt == 0 ? cache.cached(id) : null;
      StoredDocument<S> loaded = cached == null ? cache.load(id) : cached;
      if (application.isDone(loaded)) {
        return false;
      }
      Change<S> change;
      try {
        change = application.decide(loaded);
      } catch (RuntimeException failure) {
        if (cached == null) {
          throw failure;
        }
        cache.evict(id); // another instance may have moved the document on: read it
        continue;
      }
      StoredDocument<S> now = application.after(loaded, change, cache);
      if (now == null && cached != null) {
        cache.evict(id); // as above
      } else if (now == null || cache.save(id, loaded, now)) {
        return change instanceof Change.To;
      } else {
        DocumentCache.pauseAfter(attempt);
      }
    }
    throw cache.tooContended(id);
  }

  /** Notes that the events of a document at that version are published. */
  void markPublished(String id, long version) {
    cache.markPublished(id, version);
  }
}
