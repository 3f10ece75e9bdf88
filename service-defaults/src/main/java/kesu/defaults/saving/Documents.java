package kesu.defaults.saving;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kesu.defaults.saving.Pending.Told;
import kesu.defaults.saving.Shelf.Loaded;
import kesu.events.Outgoing;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The documents of one collection. A change, the events that tell of it and the memory of what
 * caused it are saved in one atomic write, guarded by the document's version; the same cause never
 * changes it twice. Decisions are functions of the state and may be called several times, so they
 * must be free of side effects.
 *
 * @param <S> the state of one document: an immutable record that Spring Data can map, without an id
 *     of its own
 */
public final class Documents<S> {
  private final Collection<S> collection;
  private final Shelf<S> shelf;
  private final Commands<S> commands;

  Documents(Collection<S> collection, EventWriter writer, Outbox outbox) {
    this.collection = collection;
    this.shelf = new Shelf<>(collection, writer, outbox);
    this.commands = new Commands<>(shelf, writer);
  }

  /**
   * A document's state as it is stored now, or as events that are taken in together have left it;
   * empty where there is none.
   */
  public Optional<S> find(String id) {
    Gathering gathering = Gathering.current();
    return (gathering == null ? Optional.<Loaded<S>>empty() : gathering.find(this, id))
        .or(() -> Optional.ofNullable(shelf.load(id)))
        .map(Loaded::state);
  }

  /** The states of the documents that match; give it an index. */
  public List<S> find(Query query) {
    return collection.find(query);
  }

  /**
   * One page of the documents that match, in the order of an instant. Give it an index on the
   * filter's fields followed by that field and {@code _id}.
   *
   * @param field the instant to order by, newest first or oldest first
   * @param cursor where the page before ended; null for the first page
   */
  public Page<S> page(
      Criteria filter, String field, Sort.Direction direction, @Nullable String cursor, int most) {
    return collection.page(filter, field, direction, cursor, most);
  }

  /**
   * Carries out a command on a document, which need not exist yet. A command that was carried out
   * before under the same idempotency key is answered as it was then.
   */
  public <A> Answer<A> ask(
      String id, Command command, Class<A> answer, Function<@Nullable S, Verdict<S, A>> decide) {
    return commands.ask(id, command, answer, decide, false);
  }

  /**
   * Carries out a command that begins a document, as {@link #ask} does but with one request to the
   * store: it inserts without looking first, and looks only where there is such a document already
   * or nothing to insert.
   */
  public <A> Answer<A> begin(
      String id, Command command, Class<A> answer, Function<@Nullable S, Verdict<S, A>> decide) {
    return commands.ask(id, command, answer, decide, true);
  }

  /**
   * Lets an event have its effect on a document, which need not exist yet. An event that had its
   * effect before has none.
   *
   * @return whether the document changed
   */
  public boolean take(String id, Incoming event, Function<@Nullable S, Change<S>> decide) {
    Cause.Told cause = new Cause.Told(event);
    Gathering gathering = Gathering.current();
    return gathering == null
        ? change(id, cause, decide)
        : gather(gathering, id, new Told<>(cause, decide));
  }

  /**
   * Lets the event have its effect that a document begins with, as {@link #take} does but without
   * looking first: it looks only where there is such a document already.
   */
  public void begin(String id, Incoming event, Function<@Nullable S, Change<S>> decide) {
    Gathering gathering = Gathering.current();
    if (gathering != null && gathering.find(this, id).isEmpty() && shelf.atHand(id) == null) {
      gather(gathering, id, null, new Told<>(new Cause.Told(event), decide));
    } else {
      take(id, event, decide);
    }
  }

  private boolean gather(Gathering gathering, String id, Told<S> told) {
    Optional<Loaded<S>> changed = gathering.find(this, id);
    if (changed.isPresent()) {
      return gather(gathering, id, changed.get(), told);
    }
    Loaded<S> atHand = shelf.atHand(id);
    return (atHand != null && gather(gathering, id, atHand, told))
        || gather(gathering, id, shelf.load(id), told);
  }

  private boolean gather(Gathering gathering, String id, @Nullable Loaded<S> before, Told<S> told) {
    if (hasTaken(before, told.cause(), id)
        || !(told.decide().apply(before == null ? null : before.state())
            instanceof Change.To<S>(S state, List<Outgoing> events))) {
      return false;
    }
    Memory memory = shelf.next(id, before, events, told.cause());
    gathering.put(this, id, before, new Loaded<>(state, memory), told);
    return true;
  }

  /** Saves what events did; one after the other where a document has moved on meanwhile. */
  void save(List<Pending<S>> all) {
    for (Pending<S> left : shelf.save(all)) {
      left.told().forEach(each -> change(left.id(), each.cause(), each.decide()));
    }
  }

  /**
   * Lets time have its effect on a document.
   *
   * @return whether the document changed
   */
  public boolean pass(String id, String correlationId, Function<@Nullable S, Change<S>> decide) {
    return change(id, new Cause.Due(correlationId), decide);
  }

  private boolean change(String id, Cause cause, Function<@Nullable S, Change<S>> decide) {
    for (int attempt = 0; attempt < Shelf.ATTEMPTS; attempt++) {
      Loaded<S> cached = attempt == 0 ? shelf.atHand(id) : null;
      Loaded<S> loaded = cached == null ? shelf.load(id) : cached;
      if (hasTaken(loaded, cause, id)) {
        return false;
      }
      switch (decide.apply(loaded == null ? null : loaded.state())) {
        case Change.None<S>() -> {
          if (cached == null) {
            return false;
          }
          shelf.putAway(id); // another instance may have moved the document on: look again
        }
        case Change.To<S>(S state, List<Outgoing> events) -> {
          if (shelf.save(id, loaded, new Loaded<>(state, shelf.next(id, loaded, events, cause)))) {
            return true;
          }
        }
      }
    }
    throw shelf.tooContended(id);
  }

  private boolean hasTaken(@Nullable Loaded<S> loaded, Cause cause, String id) {
    return cause instanceof Cause.Told told
        && loaded != null
        && loaded.memory().hasTaken(told.stream(id), told.event().sequence());
  }

  /** Learns that what a document told at that version is published. */
  void published(String id, long version) {
    shelf.forgetWaiting(id, version);
  }
}
