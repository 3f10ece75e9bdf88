package kesu.defaults.saving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a document remembers beside its state: its version, the events not yet published, how far it
 * has taken in each stream of events, and the answers given under idempotency keys.
 */
record Memory(
    long version,
    long sequence,
    List<Waiting> waiting,
    Map<String, Long> taken,
    List<Remembered> answers) {
  static final Memory NEW = new Memory(0, 0, List.of(), Map.of(), List.of());
  private static final int ANSWERS_KEPT = 32;

  Memory {
    waiting = List.copyOf(waiting);
    taken = Map.copyOf(taken);
    answers = List.copyOf(answers);
  }

  /** An answer given under an idempotency key, as JSON. */
  record Remembered(String key, String fingerprint, String answer) {}

  Optional<Remembered> answered(@Nullable String key) {
    return answers.stream().filter(remembered -> remembered.key().equals(key)).findFirst();
  }

  boolean hasTaken(String stream, long number) {
    return taken.getOrDefault(stream, 0L) >= number;
  }

  Memory next(long published, List<Waiting> more) {
    List<Waiting> rest = new ArrayList<>(waiting);
    rest.removeIf(event -> event.sequence() <= published);
    rest.addAll(more);
    return new Memory(version + 1, sequence + more.size(), rest, taken, answers);
  }

  Memory taking(String stream, long number) {
    Map<String, Long> further = new HashMap<>(taken);
    further.put(stream, number);
    return new Memory(version, sequence, waiting, further, answers);
  }

  Memory answering(Remembered answer) {
    List<Remembered> all = new ArrayList<>(answers);
    all.add(answer);
    int drop = Math.max(0, all.size() - ANSWERS_KEPT);
    return new Memory(version, sequence, waiting, taken, all.subList(drop, all.size()));
  }

  Memory allPublished() {
    return new Memory(version, sequence, List.of(), taken, answers);
  }
}
