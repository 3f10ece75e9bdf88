package kesu.local.faults;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * One fault of a plan.
 *
 * @param after the pause before it, so that it comes between any two steps
 * @param target the instance it strikes
 * @param both true if it strikes both, where that is possible
 * @param lasts for how long it goes on
 * @param overlaps true if the next one does not wait for its end
 * @param seed for what else it draws
 */
record Fault(
    int number,
    FaultKind kind,
    Duration after,
    int target,
    boolean both,
    Duration lasts,
    boolean overlaps,
    long seed) {
  private static final int SHORT = 30;

  /**
   * So many faults, the same for the same seed. They are dealt from shuffled decks, so that all
   * kinds come up; a short plan has only those that take little time.
   *
   * @param only the kinds wanted; all if empty
   */
  static List<Fault> plan(int count, long seed, Set<FaultKind> only) {
    Random random = new Random(seed);
    Deque<FaultKind> deck = new ArrayDeque<>();
    List<Fault> plan = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      if (deck.isEmpty()) {
        deck.addAll(shuffled(random, count < SHORT, only));
      }
      plan.add(
          new Fault(
              number,
              deck.removeFirst(),
              Duration.ofMillis(100 + random.nextInt(1_500)),
              random.nextInt(2),
              random.nextBoolean(),
              Duration.ofMillis(500 + random.nextInt(3_500)),
              random.nextInt(3) == 0,
              random.nextLong()));
    }
    return plan;
  }

  private static List<FaultKind> shuffled(Random random, boolean quick, Set<FaultKind> only) {
    List<FaultKind> deck = new ArrayList<>();
    for (FaultKind kind : only.isEmpty() ? EnumSet.allOf(FaultKind.class) : only) {
      if (!only.isEmpty()) {
        deck.add(kind);
      } else if (quick) {
        deck.addAll(Collections.nCopies(kind.quick() ? 1 : 0, kind));
      } else {
        deck.addAll(Collections.nCopies(kind.weight(), kind));
      }
    }
    Collections.shuffle(deck, random);
    return deck;
  }
}
