package kesu.defaults.saving;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kesu.defaults.saving.Shelf.Loaded;
import kesu.events.Outgoing;
import org.jspecify.annotations.Nullable;

/** Carries out what people ask for on the documents of one collection, each thing asked once. */
final class Commands<S> {
  private final Shelf<S> shelf;
  private final EventWriter writer;

  Commands(Shelf<S> shelf, EventWriter writer) {
    this.shelf = shelf;
    this.writer = writer;
  }

  /**
   * Carries out a command.
   *
   * @param begins whether it is tried first as if there were no such document
   */
  <A> Answer<A> ask(
      String id,
      Command command,
      Class<A> answer,
      Function<@Nullable S, Verdict<S, A>> decide,
      boolean begins) {
    Cause.Asked cause = new Cause.Asked(command);
    for (int attempt = 0; attempt < Shelf.ATTEMPTS; attempt++) {
      Loaded<S> cached = attempt == 0 ? shelf.atHand(id) : null;
      boolean guessed = cached != null || (attempt == 0 && begins);
      Loaded<S> loaded = guessed ? cached : shelf.load(id);
      var before =
          loaded == null
              ? Optional.<Memory.Remembered>empty()
              : loaded.memory().answered(cause.key());
      if (before.isPresent()) {
        return again(before.get(), command, answer);
      }
      Verdict<S, A> verdict = decide.apply(loaded == null ? null : loaded.state());
      if (guessed && !(verdict instanceof Verdict.Done)) {
        shelf.putAway(id); // another instance may have moved the document on: look
        continue;
      }
      switch (verdict) {
        case Verdict.Refused<S, A>(Refusal refusal) -> {
          return new Answer.Refused<>(refusal);
        }
        case Verdict.Unchanged<S, A>(A given) -> {
          return new Answer.Given<>(given, false);
        }
        case Verdict.Done<S, A>(S state, List<Outgoing> events, A given) -> {
          Memory memory = remembering(shelf.next(id, loaded, events, cause), cause, given);
          if (shelf.save(id, loaded, new Loaded<>(state, memory))) {
            return new Answer.Given<>(given, false);
          }
        }
      }
    }
    throw shelf.tooContended(id);
  }

  private <A> Memory remembering(Memory memory, Cause.Asked cause, A given) {
    String key = cause.key();
    return key == null
        ? memory
        : memory.answering(
            new Memory.Remembered(key, cause.command().fingerprint(), writer.json(given)));
  }

  private <A> Answer<A> again(Memory.Remembered before, Command command, Class<A> answer) {
    return before.fingerprint().equals(command.fingerprint())
        ? new Answer.Given<>(writer.read(before.answer(), answer), true)
        : new Answer.Refused<>(
            Refusal.of(
                Refusal.Kind.KEY_REUSED,
                "idempotency-key-reused",
                "此 Idempotency-Key 已用于另一请求；新的请求请使用新的键。",
                "This Idempotency-Key was used for another request; use a new key for a new one."));
  }
}
