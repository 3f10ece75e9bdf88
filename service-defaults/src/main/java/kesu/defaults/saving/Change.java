package kesu.defaults.saving;

import java.util.List;
import kesu.events.Outgoing;

/**
 * What an event or a passed instant makes of a document: unlike a command it is never refused and
 * nobody waits for an answer.
 *
 * @param <S> the document's state
 */
public sealed interface Change<S> {
  /** The new state, and the events that tell of it. */
  record To<S>(S state, List<Outgoing> events) implements Change<S> {
    public To {
      events = List.copyOf(events);
    }
  }

  /** Nothing changes. */
  record None<S>() implements Change<S> {}

  /** The new state, and the events that tell of it. */
  static <S> Change<S> to(S state, List<Outgoing> events) {
    return new To<>(state, events);
  }

  /** The new state, of which nobody is told. */
  static <S> Change<S> to(S state) {
    return new To<>(state, List.of());
  }

  /** Nothing changes. */
  static <S> Change<S> none() {
    return new None<>();
  }
}
