package kesu.defaults.documents;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Lets a thread wait until a document has changed. A change made by this process ends the wait at
 * once; one made by another instance is seen at the next look.
 */
public final class DocumentChanges {
  private static final long BETWEEN_LOOKS = Duration.ofMillis(25).toNanos();
  private final Map<String, Set<Thread>> waiting = new ConcurrentHashMap<>();

  /** Waits until a condition on a document holds; false if it did not hold in time. */
  public boolean await(String id, BooleanSupplier condition, Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    Thread self = Thread.currentThread();
    waiting.compute(
        id,
        (ignored, others) -> {
          Set<Thread> all = others == null ? ConcurrentHashMap.newKeySet() : others;
          all.add(self);
          return all;
        });
    try {
      while (!condition.getAsBoolean()) {
        long left = end - System.nanoTime();
        if (left <= 0 || self.isInterrupted()) {
          return false;
        }
        LockSupport.parkNanos(this, Math.min(left, BETWEEN_LOOKS));
      }
      return true;
    } finally {
      waiting.computeIfPresent(
          id,
          (ignored, all) -> {
            all.remove(self);
            return all.isEmpty() ? null : all;
          });
    }
  }

  void changed(String id) {
    Set<Thread> threads = waiting.get(id);
    if (threads != null) {
      threads.forEach(LockSupport::unpark);
    }
  }
}
