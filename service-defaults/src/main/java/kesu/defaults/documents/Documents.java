package kesu.defaults.documents;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Page;
import kesu.defaults.decisions.Verdict;
import kesu.defaults.documents.PendingWrite.AppliedEvent;
import kesu.defaults.outbox.Outbox;
import kesu.events.Outgoing;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The repository of one kind of aggregate. A change, its events and the record of its cause are
 * saved in one atomic write, guarded by the document's version; the same cause never changes a
 * document twice. A decision is a function of the state that may be called several times, on a
 * state that may turn out to be stale, so it must be free of side effects.
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
      Outbox outbox) {
    this.collection = collection;
    this.cache = new DocumentCache<>(collection, bound, serializer, outbox);
    this.commands = new CommandHandler<>(cache, bound, serializer);
    this.elements = bound.elements();
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
   * nothing.
   *
   * @return true if the document changed
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
    if (work != null && work.find(this, id).isEmpty() && cache.cached(id) == null) {
      applyWithin(work, id, null, new AppliedEvent<>(new Cause.ByEvent(event), decide));
    } else {
      apply(id, event, decide);
    }
  }

  /**
   * Applies an event to the document of its subject, which an earlier event has created.
   *
   * @return true if the document changed
   * @throws IllegalStateException if there is no such document; causes come before effects in one
   *     partition, so this is a bug
   */
  public boolean applyToExisting(EventMetadata event, Function<S, Change<S>> decide) {
    return apply(
        event.subject(),
        event,
        state -> {
          if (state == null) {
            throw new IllegalStateException(
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
    return (cached != null && applyWithin(work, id, cached, event))
        || applyWithin(work, id, cache.load(id), event);
  }

  private boolean applyWithin(
      UnitOfWork work, String id, @Nullable StoredDocument<S> before, AppliedEvent<S> event) {
    if (hasApplied(before, event.cause(), id)
        || !(event.decide().apply(before == null ? null : before.state())
            instanceof Change.To<S>(S state, List<Outgoing> events))) {
      return false;
    }
    DocumentMetadata metadata = cache.next(id, before, events, event.cause());
    work.put(this, id, before, new StoredDocument<>(state, metadata), event);
    return true;
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
    for (int attempt = 0; attempt < DocumentCache.ATTEMPTS; attempt++) {
      StoredDocument<S> cached = attempt == 0 ? cache.cached(id) : null;
      StoredDocument<S> loaded = cached == null ? cache.load(id) : cached;
      if (hasApplied(loaded, cause, id)) {
        return false;
      }
      switch (decide.apply(loaded == null ? null : loaded.state())) {
        case Change.None<S>() -> {
          if (cached == null) {
            return false;
          }
          cache.evict(id); // another instance may have moved the document on: read it
        }
        case Change.To<S>(S state, List<Outgoing> events) -> {
          DocumentMetadata metadata = cache.next(id, loaded, events, cause);
          if (cache.save(id, loaded, new StoredDocument<>(state, metadata))) {
            return true;
          }
        }
      }
    }
    throw cache.tooContended(id);
  }

  private boolean hasApplied(@Nullable StoredDocument<S> loaded, Cause cause, String id) {
    return cause instanceof Cause.ByEvent event
        && loaded != null
        && loaded.metadata().hasApplied(event.stream(id), event.event().sequence());
  }

  /** Notes that the events of a document at that version are published. */
  void markPublished(String id, long version) {
    cache.markPublished(id, version);
  }
}
