package kesu.defaults.saving;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kesu.defaults.saving.Shelf.Loaded;
import org.jspecify.annotations.Nullable;

/** A document that events have changed, and that is not saved yet. */
final class Pending<S> {
  private final Documents<S> documents;
  private final String id;
  private final @Nullable Loaded<S> before;
  private final List<Told<S>> told = new ArrayList<>();
  private Loaded<S> now;

  /** A decision that an event asked for. */
  record Told<S>(Cause.Told cause, Function<@Nullable S, Change<S>> decide) {}

  Pending(Documents<S> documents, String id, @Nullable Loaded<S> before, Loaded<S> now) {
    this.documents = documents;
    this.id = id;
    this.before = before;
    this.now = now;
  }

  void becomes(Loaded<S> changed, Told<S> why) {
    now = changed;
    told.add(why);
  }

  Documents<S> documents() {
    return documents;
  }

  String id() {
    return id;
  }

  /** As it is stored; null where there is none. */
  @Nullable Loaded<S> before() {
    return before;
  }

  Loaded<S> now() {
    return now;
  }

  /** What brought it there, in order. */
  List<Told<S>> told() {
    return told;
  }
}
