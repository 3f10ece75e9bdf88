package kesu.defaults.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kesu.defaults.decisions.Change;
import org.jspecify.annotations.Nullable;

/** A document that events have changed within a unit of work and that is not saved yet. */
final class PendingWrite<S> {
  private final Documents<S> documents;
  private final String id;
  private final @Nullable StoredDocument<S> before;
  private final List<AppliedEvent<S>> events = new ArrayList<>();
  private StoredDocument<S> now;

  /** An event with its decision, to be repeated should the document have moved on. */
  record AppliedEvent<S>(Cause.ByEvent cause, Function<@Nullable S, Change<S>> decide) {}

  PendingWrite(
      Documents<S> documents,
      String id,
      @Nullable StoredDocument<S> before,
      StoredDocument<S> now) {
    this.documents = documents;
    this.id = id;
    this.before = before;
    this.now = now;
  }

  void change(StoredDocument<S> changed, AppliedEvent<S> event) {
    now = changed;
    events.add(event);
  }

  /** Moves out of the document what exceeds its bound, before it is saved. */
  void bound(DocumentBound<S> bound) {
    now = bound.apply(id, before, now);
  }

  Documents<S> documents() {
    return documents;
  }

  String id() {
    return id;
  }

  /** The document as it is stored; null if there is none. */
  @Nullable StoredDocument<S> before() {
    return before;
  }

  StoredDocument<S> now() {
    return now;
  }

  /** The events applied, in order. */
  List<AppliedEvent<S>> events() {
    return events;
  }
}
