package kesu.defaults.saving;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kesu.defaults.saving.Pending.Told;
import kesu.defaults.saving.Shelf.Loaded;
import org.jspecify.annotations.Nullable;

/**
 * Events that came in together: first all are decided on, then what they did is saved, each
 * document once with all that they did to it, and the documents of a collection with one request.
 */
public final class Gathering {
  private static final ScopedValue<Gathering> CURRENT = ScopedValue.newInstance();
  private final Map<Place, Pending<?>> pending = new LinkedHashMap<>();
  private final List<Runnable> afterwards = new ArrayList<>();

  private Gathering() {}

  private record Place(Documents<?> documents, String id) {}

  /** Lets events be decided on, one after the other. Nothing that they change is saved yet. */
  public static Gathering of(Runnable events) {
    Gathering gathering = new Gathering();
    ScopedValue.where(CURRENT, gathering).run(events);
    return gathering;
  }

  /**
   * Does something that needs what an event did to be saved, as looking for what came in meanwhile:
   * when it is saved, or now where nothing is gathered. It must bear to be done again.
   */
  public static void afterSaving(Runnable work) {
    Gathering current = current();
    if (current == null) {
      work.run();
    } else {
      current.afterwards.add(work);
    }
  }

  /**
   * Saves what was decided. If that throws, some of it may be saved; the same events may then be
   * given again: what was saved is not done twice.
   */
  public static void save(Collection<Gathering> gatherings) {
    Map<Documents<?>, List<Pending<?>>> all = new LinkedHashMap<>();
    for (Gathering gathering : gatherings) {
      for (Pending<?> each : gathering.pending.values()) {
        all.computeIfAbsent(each.documents(), documents -> new ArrayList<>()).add(each);
      }
    }
    all.forEach(Gathering::save);
    gatherings.forEach(gathering -> gathering.afterwards.forEach(Runnable::run));
  }

  @SuppressWarnings("unchecked") // they were put for these documents
  private static <S> void save(Documents<S> documents, List<Pending<?>> all) {
    documents.save((List<Pending<S>>) (List<?>) all);
  }

  static @Nullable Gathering current() {
    return CURRENT.isBound() ? CURRENT.get() : null;
  }

  /** A document as the events before have left it; empty where none has changed it. */
  <S> Optional<Loaded<S>> find(Documents<S> documents, String id) {
    return Optional.ofNullable(pending(documents, id)).map(Pending::now);
  }

  <S> void put(
      Documents<S> documents, String id, @Nullable Loaded<S> before, Loaded<S> now, Told<S> told) {
    Pending<S> found = pending(documents, id);
    if (found == null) {
      found = new Pending<>(documents, id, before, now);
      pending.put(new Place(documents, id), found);
    }
    found.becomes(now, told);
  }

  @SuppressWarnings("unchecked") // what was put for these documents has their type
  private <S> @Nullable Pending<S> pending(Documents<S> documents, String id) {
    return (Pending<S>) pending.get(new Place(documents, id));
  }
}
