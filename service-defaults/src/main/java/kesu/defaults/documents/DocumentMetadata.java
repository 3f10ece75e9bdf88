package kesu.defaults.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kesu.defaults.outbox.OutboxEvent;
import kesu.events.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Bookkeeping that is saved with a document's state.
 *
 * @param version raised by one with every change
 * @param sequence the number of the last event written
 * @param outbox events not yet known to be published, in order
 * @param applied the last event applied of each stream, by stream
 * @param answers the answers last given under idempotency keys; older ones are kept in documents of
 *     their own
 * @param numbers the numbers given to events, by stream
 */
record DocumentMetadata(
    long version,
    long sequence,
    List<OutboxEvent> outbox,
    Map<String, AppliedNumber> applied,
    List<StoredAnswer> answers,
    StreamNumbers numbers) {
  static final DocumentMetadata NEW =
      new DocumentMetadata(0, 0, List.of(), Map.of(), List.of(), StreamNumbers.NONE);

  DocumentMetadata {
    outbox = List.copyOf(outbox);
    applied = Map.copyOf(applied);
    answers = List.copyOf(answers);
  }

  /** An answer given under an idempotency key, as JSON. */
  record StoredAnswer(String key, String fingerprint, String answer) {}

  Optional<StoredAnswer> answer(@Nullable String key) {
    return answers.stream().filter(stored -> stored.key().equals(key)).findFirst();
  }

  /** The positions of a document's streams in the complaints' log. */
  List<StreamVersion> versions(String source, String id) {
    return numbers.given().entrySet().stream()
        .filter(stream -> stream.getKey().topic().equals(Topics.LIFECYCLE))
        .map(
            stream ->
                new StreamVersion(
                    stream.getKey().subject().equals(id) ? source : source + "/" + id,
                    stream.getKey().subject(),
                    numbers.incarnation().number(),
                    stream.getValue()))
        .toList();
  }

  /** The last event of a stream that was applied. */
  AppliedNumber applied(String stream) {
    return applied.getOrDefault(stream, AppliedNumber.NONE);
  }

  /** The same in the store's current incarnation. */
  DocumentMetadata in(long incarnation) {
    return new DocumentMetadata(
        version, sequence, outbox, applied, answers, numbers.in(incarnation, sequence));
  }

  /** The next version, with more events in the outbox and those up to {@code published} removed. */
  DocumentMetadata next(long published, List<OutboxEvent> more) {
    List<OutboxEvent> rest = new ArrayList<>(outbox);
    rest.removeIf(event -> event.sequence() <= published);
    rest.addAll(more);
    StreamNumbers given = numbers;
    for (OutboxEvent event : more) {
      given = given.after(event);
    }
    return new DocumentMetadata(version + 1, sequence + more.size(), rest, applied, answers, given);
  }

  DocumentMetadata applying(String stream, AppliedNumber number) {
    Map<String, AppliedNumber> further = new HashMap<>(applied);
    further.put(stream, number);
    return new DocumentMetadata(version, sequence, outbox, further, answers, numbers);
  }

  DocumentMetadata answering(StoredAnswer answer) {
    List<StoredAnswer> all = new ArrayList<>(answers);
    all.add(answer);
    return new DocumentMetadata(version, sequence, outbox, applied, all, numbers);
  }

  /** The metadata without the oldest answers, which are kept elsewhere. */
  DocumentMetadata withoutAnswers(int oldest) {
    return oldest == 0
        ? this
        : new DocumentMetadata(
            version, sequence, outbox, applied, answers.subList(oldest, answers.size()), numbers);
  }

  DocumentMetadata allPublished() {
    return new DocumentMetadata(version, sequence, List.of(), applied, answers, numbers);
  }
}
