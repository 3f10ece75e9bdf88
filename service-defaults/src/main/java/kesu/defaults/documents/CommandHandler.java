package kesu.defaults.documents;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.defaults.documents.DocumentMetadata.StoredAnswer;
import kesu.events.Outgoing;
import org.jspecify.annotations.Nullable;

/** Handles commands on the documents of one collection, each idempotency key once. */
final class CommandHandler<S> {
  private final DocumentCache<S> cache;
  private final DocumentBound<S> bound;
  private final EventSerializer serializer;

  CommandHandler(DocumentCache<S> cache, DocumentBound<S> bound, EventSerializer serializer) {
    this.cache = cache;
    this.bound = bound;
    this.serializer = serializer;
  }

  /**
   * Handles a command. A decision on a guess (a cached document, or none where one is about to be
   * created) counts only if it changes the document, because saving then proves the guess.
   *
   * @param creates true to try first as if there were no such document
   */
  <A> Answer<A> handle(
      String id,
      Command command,
      Class<A> answer,
      Function<@Nullable S, Verdict<S, A>> decide,
      boolean creates) {
    Cause.ByCommand cause = new Cause.ByCommand(command);
    for (int attempt = 0; attempt < DocumentCache.ATTEMPTS; attempt++) {
      StoredDocument<S> cached = attempt == 0 ? cache.cached(id) : null;
      boolean guessed = cached != null || (attempt == 0 && creates);
      StoredDocument<S> loaded = guessed ? cached : cache.load(id);
      Optional<StoredAnswer> before =
          loaded == null ? Optional.empty() : bound.answer(id, loaded, cause.idempotencyKey());
      if (loaded != null && before.isPresent()) {
        cache.noteVersion(id, loaded);
        return replay(before.get(), command, answer);
      }
      Verdict<S, A> verdict;
      try {
        verdict = decide.apply(loaded == null ? null : loaded.state());
      } catch (RuntimeException failure) {
        if (!guessed) {
          throw failure;
        }
        cache.evict(id); // the stored document may bear the command
        continue;
      }
      if (guessed && !(verdict instanceof Verdict.Done)) {
        cache.evict(id);
        continue;
      }
      switch (verdict) {
        case Verdict.Refused<S, A>(Refusal refusal) -> {
          return new Answer.Refused<>(refusal);
        }
        case Verdict.Unchanged<S, A>(A given) -> {
          if (loaded != null) {
            cache.noteVersion(id, loaded);
          }
          return new Answer.Given<>(given, false);
        }
        case Verdict.Done<S, A>(S state, List<Outgoing> events, A given) -> {
          DocumentMetadata metadata =
              withAnswer(cache.next(id, loaded, events, cause), cause, given);
          if (cache.save(id, loaded, new StoredDocument<>(state, metadata))) {
            return new Answer.Given<>(given, false);
          }
          DocumentCache.pauseAfter(attempt);
        }
      }
    }
    throw cache.tooContended(id);
  }

  private <A> DocumentMetadata withAnswer(
      DocumentMetadata metadata, Cause.ByCommand cause, A given) {
    String key = cause.idempotencyKey();
    return key == null
        ? metadata
        : metadata.answering(
            new StoredAnswer(key, cause.command().fingerprint(), serializer.json(given)));
  }

  private <A> Answer<A> replay(StoredAnswer before, Command command, Class<A> answer) {
    return before.fingerprint().equals(command.fingerprint())
        ? new Answer.Given<>(serializer.read(before.answer(), answer), true)
        : new Answer.Refused<>(Refusal.keyReused());
  }
}
