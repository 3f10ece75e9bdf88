package kesu.defaults.decisions;

import java.util.List;
import kesu.events.Outgoing;

/**
 * The result of deciding a command on a document. The decision must bear stale state, as the
 * package says.
 *
 * @param <S> the document's state, an immutable record
 * @param <A> the answer for the sender
 */
public sealed interface Verdict<S, A> {
  /** The state changes, with the events that tell of it. All is saved, or nothing. */
  record Done<S, A>(S state, List<Outgoing> events, A answer) implements Verdict<S, A> {
    public Done {
      events = List.copyOf(events);
    }
  }

  /** There is an answer and nothing to change. */
  record Unchanged<S, A>(A answer) implements Verdict<S, A> {}

  /** The command is refused and nothing changes. */
  record Refused<S, A>(Refusal refusal) implements Verdict<S, A> {}
}
