package kesu.defaults.consuming;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The parked complaints of one consumer group, as far as this instance knows. */
final class ParkedSubjects {
  private final Map<String, ParkedState> states = new ConcurrentHashMap<>();
  private final Set<String> unsent = ConcurrentHashMap.newKeySet();

  Map<String, ParkedState> states() {
    return Map.copyOf(states);
  }

  /** The state of a parked complaint; null if it is not parked. */
  @Nullable ParkedState state(String subject) {
    return states.get(subject);
  }

  boolean contains(String subject) {
    return states.containsKey(subject);
  }

  /** True if the complaint waits for missing events. */
  boolean hasGap(String subject) {
    return states.get(subject) == ParkedState.GAP;
  }

  void put(String subject, ParkedState state) {
    states.put(subject, state);
    grew(subject);
  }

  /** Notes that a complaint has one more parked event. */
  void grew(String subject) {
    if (states.get(subject) == ParkedState.PARKED) {
      unsent.add(subject);
    }
  }

  void remove(String subject) {
    states.remove(subject);
  }

  /** The complaints left to an operator that may have events to show; each is given out once. */
  List<String> takeUnsent() {
    List<String> taken = List.copyOf(unsent);
    taken.forEach(unsent::remove);
    return taken;
  }

  /** Gives a complaint out again, because its events could not be shown. */
  void putBackUnsent(String subject) {
    unsent.add(subject);
  }
}
