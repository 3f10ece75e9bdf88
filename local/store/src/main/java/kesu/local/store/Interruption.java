package kesu.local.store;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.concurrent.TimeUnit;

/** Ends running scans when the store closes or the time limit of their command is over. */
final class Interruption {
  /** The current command's deadline, 0 if it has none, and the number of checks. */
  private static final ThreadLocal<long[]> DEADLINE = ThreadLocal.withInitial(() -> new long[2]);

  private static final int CHECKS_PER_LOOK = 4;

  private volatile boolean closing;

  /** Limits the time of the command that this thread executes; 0 means no limit. */
  static void limit(long millis) {
    DEADLINE.get()[0] =
        millis <= 0 ? 0 : System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis) | 1;
  }

  void close() {
    closing = true;
  }

  /** Throws if the scan must end. Called for every row. */
  void check() {
    if (closing) {
      throw new MongoServerError(
          11600, "InterruptedAtShutdown", "The store is closing: send the command again");
    }
    long[] deadline = DEADLINE.get();
    if (deadline[0] != 0
        && deadline[1]++ % CHECKS_PER_LOOK == 0
        && System.nanoTime() - deadline[0] > 0) {
      throw new MongoServerError(50, "MaxTimeMSExpired", "operation exceeded time limit");
    }
  }
}
