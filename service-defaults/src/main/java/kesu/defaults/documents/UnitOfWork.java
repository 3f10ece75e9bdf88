package kesu.defaults.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kesu.defaults.documents.PendingWrite.AppliedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Events consumed together. All are decided first; then each document is saved once with everything
 * they did to it, the documents of a collection with one request.
 */
public final class UnitOfWork {
  private static final ScopedValue<UnitOfWork> CURRENT = ScopedValue.newInstance();
  private final Map<Key, PendingWrite<?>> writes = new LinkedHashMap<>();
  private final List<Runnable> afterCommit = new ArrayList<>();

  private UnitOfWork() {}

  private record Key(Documents<?> documents, String id) {}

  /** Lets events be decided one after the other. None of their changes is saved yet. */
  public static UnitOfWork of(Runnable events) {
    UnitOfWork work = new UnitOfWork();
    ScopedValue.where(CURRENT, work).run(events);
    return work;
  }

  /**
   * Runs an action that needs an event's change to be saved: after the commit, or at once outside a
   * unit of work. The action may be repeated.
   */
  public static void afterCommit(Runnable action) {
    UnitOfWork current = current();
    if (current == null) {
      action.run();
    } else {
      current.afterCommit.add(action);
    }
  }

  /**
   * Saves the changes of several units of work. If it throws, some may be saved; the same events
   * can then be consumed again, because a saved change is not made twice.
   */
  public static void commit(Collection<UnitOfWork> units) {
    Map<Documents<?>, List<PendingWrite<?>>> all = new LinkedHashMap<>();
    for (UnitOfWork unit : units) {
      for (PendingWrite<?> write : unit.writes.values()) {
        all.computeIfAbsent(write.documents(), documents -> new ArrayList<>()).add(write);
      }
    }
    all.forEach(UnitOfWork::save);
    units.forEach(unit -> unit.afterCommit.forEach(Runnable::run));
  }

  @SuppressWarnings("unchecked") // the writes were put for these documents
  private static <S> void save(Documents<S> documents, List<PendingWrite<?>> all) {
    documents.save((List<PendingWrite<S>>) (List<?>) all);
  }

  static @Nullable UnitOfWork current() {
    return CURRENT.isBound() ? CURRENT.get() : null;
  }

  /** A document as the events so far have left it; empty if none has changed it. */
  <S> Optional<StoredDocument<S>> find(Documents<S> documents, String id) {
    return Optional.ofNullable(write(documents, id)).map(PendingWrite::now);
  }

  <S> void put(
      Documents<S> documents,
      String id,
      @Nullable StoredDocument<S> before,
      StoredDocument<S> now,
      AppliedEvent<S> event) {
    PendingWrite<S> write = write(documents, id);
    if (write == null) {
      write = new PendingWrite<>(documents, id, before, now);
      writes.put(new Key(documents, id), write);
    }
    write.change(now, event);
  }

  @SuppressWarnings("unchecked") // a write put for these documents has their type
  private <S> @Nullable PendingWrite<S> write(Documents<S> documents, String id) {
    return (PendingWrite<S>) writes.get(new Key(documents, id));
  }
}
