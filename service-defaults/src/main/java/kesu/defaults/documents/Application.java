package kesu.defaults.documents;

import java.util.List;
import java.util.function.Function;
import kesu.defaults.cloudevents.MissingEvents;
import kesu.defaults.decisions.Change;
import kesu.events.Outgoing;
import org.jspecify.annotations.Nullable;

/**
 * An event, or the passing of time, applied to a document.
 *
 * @param id the document's id
 * @param decision the decision, which bears stale state
 */
record Application<S>(String id, Cause cause, Function<@Nullable S, Change<S>> decision) {
  /** True if the event was applied to the document before. */
  boolean isDone(@Nullable StoredDocument<S> loaded) {
    return cause instanceof Cause.ByEvent event && applied(loaded, event).covers(event.event());
  }

  private AppliedNumber applied(@Nullable StoredDocument<S> loaded, Cause.ByEvent event) {
    return loaded == null ? AppliedNumber.NONE : loaded.metadata().applied(event.stream(id));
  }

  /**
   * Decides on a document.
   *
   * @throws MissingEvents if events of the same stream should have come before and have not
   */
  Change<S> decide(@Nullable StoredDocument<S> loaded) {
    if (cause instanceof Cause.ByEvent event) {
      applied(loaded, event).requireNoGapBefore(event.event());
    }
    return decision.apply(loaded == null ? null : loaded.state());
  }

  /**
   * The document after a change; null if there is nothing to save. An event without effect is saved
   * as applied, or the next would be taken for one that comes too early.
   */
  @Nullable StoredDocument<S> after(
      @Nullable StoredDocument<S> before, Change<S> change, DocumentCache<S> cache) {
    return switch (change) {
      case Change.To<S>(S state, List<Outgoing> events) ->
          new StoredDocument<>(state, cache.next(id, before, events, cause));
      case Change.None<S>() ->
          before == null || !(cause instanceof Cause.ByEvent)
              ? null
              : new StoredDocument<>(before.state(), cache.next(id, before, List.of(), cause));
    };
  }
}
