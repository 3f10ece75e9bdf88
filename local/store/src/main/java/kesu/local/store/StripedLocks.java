package kesu.local.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Locks by key: a key always has the same lock, and different keys nearly always have different
 * ones.
 */
final class StripedLocks {
  private final ReentrantLock[] locks = new ReentrantLock[1024];

  StripedLocks() {
    Arrays.setAll(locks, i -> new ReentrantLock());
  }

  Lock of(byte[] key) {
    return locks[stripe(key)];
  }

  /** Takes the locks of all keys, always in the same order to avoid deadlocks. */
  Held lockAll(Collection<byte[]> keys) {
    int[] stripes = keys.stream().mapToInt(StripedLocks::stripe).sorted().distinct().toArray();
    for (int stripe : stripes) {
      locks[stripe].lock();
    }
    return () -> {
      for (int stripe : stripes) {
        locks[stripe].unlock();
      }
    };
  }

  /** Locks held until closed. */
  interface Held extends AutoCloseable {
    @Override
    void close();
  }

  private static int stripe(byte[] key) {
    int hash = Arrays.hashCode(key) * 0x9E3779B9;
    return hash >>> 22;
  }
}
