package kesu.local.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Locks by key: different keys nearly always have different locks, the same key always the same
 * one.
 */
final class Stripes {
  private final ReentrantLock[] locks = new ReentrantLock[1024];

  Stripes() {
    Arrays.setAll(locks, i -> new ReentrantLock());
  }

  Lock of(byte[] key) {
    return locks[stripe(key)];
  }

  /**
   * Takes the locks of all keys, always in the same order so that two takers never wait for each
   * other.
   */
  Held lockAll(Collection<byte[]> keys) {
    int[] stripes = keys.stream().mapToInt(Stripes::stripe).sorted().distinct().toArray();
    for (int stripe : stripes) {
      locks[stripe].lock();
    }
    return () -> {
      for (int stripe : stripes) {
        locks[stripe].unlock();
      }
    };
  }

  /** Locks that are held until closed. */
  interface Held extends AutoCloseable {
    @Override
    void close();
  }

  private static int stripe(byte[] key) {
    int hash = Arrays.hashCode(key) * 0x9E3779B9;
    return hash >>> 22;
  }
}
