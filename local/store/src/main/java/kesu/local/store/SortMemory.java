package kesu.local.store;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that sorts without an index may take: each at most a share, all together at most twice
 * as much. A sort beyond it is refused, lest the process run out of memory.
 */
final class SortMemory {
  /** As in MongoDB. */
  private static final long MOST = 100L << 20;

  private final long each;
  private final AtomicLong used = new AtomicLong();

  SortMemory(long each) {
    this.each = each;
  }

  /** At most an eighth of the heap for each sort. */
  static SortMemory ofHeap() {
    return new SortMemory(Math.min(MOST, Runtime.getRuntime().maxMemory() / 8));
  }

  /** The memory of one sort. Must be closed. */
  Share share() {
    return new Share();
  }

  /** The memory taken by one sort; for one thread at a time. */
  final class Share implements AutoCloseable {
    private long mine;

    private Share() {}

    /** Takes {@code bytes}, negative to give back. Refused beyond the bound. */
    void take(long bytes) {
      mine += bytes;
      if (used.addAndGet(bytes) > 2 * each && bytes > 0 || mine > each) {
        throw new MongoServerError(
            292,
            "QueryExceededMemoryLimitNoDiskUseAllowed",
            "Sort exceeded memory limit of "
                + each
                + " bytes, and the embedded store does not sort on disk: add an index for this"
                + " order or a limit");
      }
    }

    @Override
    public void close() {
      used.addAndGet(-mine);
      mine = 0;
    }
  }
}
