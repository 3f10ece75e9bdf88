package kesu.defaults.saving;

import java.util.List;
import kesu.events.Outgoing;

/**
 * What a decision makes of a document.
 *
 * @param <S> the document's state, an immutable record
 * @param <A> the answer for who asked
 */
public sealed interface Verdict<S, A> {
  /** The state changes, and events tell of it. All of it is saved, or nothing. */
  record Done<S, A>(S state, List<Outgoing> events, A answer) implements Verdict<S, A> {
    public Done {
      events = List.copyOf(events);
    }
  }

  /** There is an answer, and nothing to change. */
  record Unchanged<S, A>(A answer) implements Verdict<S, A> {}

  /** It is refused, and nothing changes. */
  record Refused<S, A>(Refusal refusal) implements Verdict<S, A> {}
}
