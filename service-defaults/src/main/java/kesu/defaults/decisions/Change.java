package kesu.defaults.decisions;

import java.util.List;
import kesu.events.Outgoing;

/**
 * The result of deciding an event, or the passing of time, on a document. Unlike a command it is
 * never refused and nobody waits for an answer. The decision must bear stale state, as the package
 * says.
 *
 * @param <S> the document's state
 */
public sealed interface Change<S> {
  /** A new state, with the events that tell of it. */
  record To<S>(S state, List<Outgoing> events) implements Change<S> {
    public To {
      events = List.copyOf(events);
    }
  }

  /** Nothing changes. */
  record None<S>() implements Change<S> {}

  /** A new state, with the events that tell of it. */
  static <S> Change<S> to(S state, List<Outgoing> events) {
    return new To<>(state, events);
  }

  /** A new state without events. */
  static <S> Change<S> to(S state) {
    return new To<>(state, List.of());
  }

  /** Nothing changes. */
  static <S> Change<S> none() {
    return new None<>();
  }
}
