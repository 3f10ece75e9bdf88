package kesu.local.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Puts writes on the disk many at a time: whoever waits while the log is being put there is served
 * by the next turn, together with all others who wait.
 */
final class GroupSync {
  private final Runnable sync;
  private final AtomicLong written = new AtomicLong();
  private final Lock turn = new ReentrantLock();
  private volatile long durable;

  /**
   * Creates it for a log.
   *
   * @param sync puts on the disk all that is in the log; throws if it cannot
   */
  GroupSync(Runnable sync) {
    this.sync = sync;
  }

  /** Notes a write that is in the log. */
  void written() {
    written.incrementAndGet();
  }

  /** Returns when all writes noted so far are on the disk. */
  void await() {
    long wanted = written.get();
    if (durable >= wanted) {
      return;
    }
    turn.lock();
    try {
      if (durable < wanted) {
        long reached = written.get();
        sync.run();
        durable = reached;
      }
    } finally {
      turn.unlock();
    }
  }
}
