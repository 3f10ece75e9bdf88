package kesu.defaults.saving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kesu.defaults.saving.Shelf.Loaded;
import org.jspecify.annotations.Nullable;

/**
 * Events that came in together and change the same documents: each document is written once, with
 * all that they did to it. Nothing is saved before all of them have been decided on.
 */
public final class Gathering {
  private static final ScopedValue<Gathering> CURRENT = ScopedValue.newInstance();
  private final Map<Place, Pending<?>> pending = new LinkedHashMap<>();

  private Gathering() {}

  private record Place(Documents<?> documents, String id) {}

  /** A decision that an event asked for. */
  record Told<S>(Cause.Told cause, Function<@Nullable S, Change<S>> decide) {}

  /** A document that has changed, and is not saved yet. */
  private static final class Pending<S> {
    private final Documents<S> documents;
    private final String id;
    private final @Nullable Loaded<S> stored;
    private final List<Told<S>> told = new ArrayList<>();
    private Loaded<S> now;

    Pending(Documents<S> documents, String id, @Nullable Loaded<S> stored, Loaded<S> now) {
      this.documents = documents;
      this.id = id;
      this.stored = stored;
      this.now = now;
    }

    void save() {
      documents.save(id, stored, now, told);
    }
  }

  /**
   * Lets several events have their effect together. If deciding on one of them throws, none of the
   * documents that they change is saved; if saving throws, some may be. Either way the exception is
   * thrown on, and the same events may be given again: what was saved is not done twice.
   */
  public static void together(Runnable events) {
    Gathering gathering = new Gathering();
    ScopedValue.where(CURRENT, gathering).run(events);
    gathering.pending.values().forEach(Pending::save);
  }

  static @Nullable Gathering current() {
    return CURRENT.isBound() ? CURRENT.get() : null;
  }

  /** A document as the events before have left it; empty where none has changed it. */
  <S> Optional<Loaded<S>> find(Documents<S> documents, String id) {
    return Optional.ofNullable(pending(documents, id)).map(found -> found.now);
  }

  <S> void put(
      Documents<S> documents, String id, @Nullable Loaded<S> before, Loaded<S> now, Told<S> told) {
    Pending<S> found = pending(documents, id);
    if (found == null) {
      found = new Pending<>(documents, id, before, now);
      pending.put(new Place(documents, id), found);
    }
    found.now = now;
    found.told.add(told);
  }

  @SuppressWarnings("unchecked") // what was put for these documents has their type
  private <S> @Nullable Pending<S> pending(Documents<S> documents, String id) {
    return (Pending<S>) pending.get(new Place(documents, id));
  }
}
