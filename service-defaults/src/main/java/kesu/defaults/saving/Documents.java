package kesu.defaults.saving;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kesu.defaults.saving.Pending.Told;
import kesu.defaults.saving.Shelf.Loaded;
import kesu.events.Outgoing;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
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
  private static final int ATTEMPTS = 50;
  private final Collection<S> collection;
  private final EventWriter writer;
  private final Shelf<S> shelf;

  Documents(Collection<S> collection, EventWriter writer, Outbox outbox) {
    this.collection = collection;
    this.writer = writer;
    this.shelf = new Shelf<>(collection, outbox);
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
    return ask(id, command, answer, decide, false);
  }

  /**
   * Carries out a command that begins a document, as {@link #ask} does but with one request to the
   * store: it inserts without looking first, and looks only where there is such a document already
   * or nothing to insert.
   */
  public <A> Answer<A> begin(
      String id, Command command, Class<A> answer, Function<@Nullable S, Verdict<S, A>> decide) {
    return ask(id, command, answer, decide, true);
  }

  private <A> Answer<A> ask(
      String id,
      Command command,
      Class<A> answer,
      Function<@Nullable S, Verdict<S, A>> decide,
      boolean begins) {
    Cause.Asked cause = new Cause.Asked(command);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Loaded<S> cached = attempt == 0 ? shelf.atHand(id) : null;
      boolean guessed = cached != null || (attempt == 0 && begins);
      Loaded<S> loaded = guessed ? cached : shelf.load(id);
      var before =
          loaded == null
              ? Optional.<Memory.Remembered>empty()
              : loaded.memory().answered(cause.key());
      if (before.isPresent()) {
        return again(before.get(), command, answer);
      }
      Verdict<S, A> verdict = decide.apply(loaded == null ? null : loaded.state());
      if (guessed && !(verdict instanceof Verdict.Done)) {
        shelf.putAway(id); // another instance may have moved the document on: look
        continue;
      }
      switch (verdict) {
        case Verdict.Refused<S, A>(Refusal refusal) -> {
          return new Answer.Refused<>(refusal);
        }
        case Verdict.Unchanged<S, A>(A given) -> {
          return new Answer.Given<>(given, false);
        }
        case Verdict.Done<S, A>(S state, List<Outgoing> events, A given) -> {
          Memory memory = remembering(next(id, loaded, events, cause), cause, given);
          if (shelf.save(id, loaded, new Loaded<>(state, memory))) {
            return new Answer.Given<>(given, false);
          }
        }
      }
    }
    throw tooContended(id);
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
    Memory memory = next(id, before, events, told.cause());
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
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
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
          if (shelf.save(id, loaded, new Loaded<>(state, next(id, loaded, events, cause)))) {
            return true;
          }
        }
      }
    }
    throw tooContended(id);
  }

  private boolean hasTaken(@Nullable Loaded<S> loaded, Cause cause, String id) {
    return cause instanceof Cause.Told told
        && loaded != null
        && loaded.memory().hasTaken(told.stream(id), told.event().sequence());
  }

  private <A> Memory remembering(Memory memory, Cause.Asked cause, A given) {
    String key = cause.key();
    return key == null
        ? memory
        : memory.answering(
            new Memory.Remembered(key, cause.command().fingerprint(), writer.json(given)));
  }

  private Memory next(String id, @Nullable Loaded<S> loaded, List<Outgoing> events, Cause cause) {
    Memory before = loaded == null ? Memory.NEW : loaded.memory();
    Memory memory =
        before.next(
            shelf.published(id), writer.write(events, before.sequence(), cause.correlationId()));
    return cause instanceof Cause.Told told
        ? memory.taking(told.stream(id), told.event().sequence())
        : memory;
  }

  private <A> Answer<A> again(Memory.Remembered before, Command command, Class<A> answer) {
    return before.fingerprint().equals(command.fingerprint())
        ? new Answer.Given<>(writer.read(before.answer(), answer), true)
        : new Answer.Refused<>(
            Refusal.of(
                Refusal.Kind.KEY_REUSED,
                "idempotency-key-reused",
                "此 Idempotency-Key 已用于另一请求；新的请求请使用新的键。",
                "This Idempotency-Key was used for another request; use a new key for a new one."));
  }

  /** Learns that what a document told at that version is published. */
  void published(String id, long version) {
    shelf.forgetWaiting(id, version);
  }

  private OptimisticLockingFailureException tooContended(String id) {
    return new OptimisticLockingFailureException(
        collection.name() + "/" + id + " changed under each of " + ATTEMPTS + " attempts");
  }
}
