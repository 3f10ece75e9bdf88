package kesu.local.store;

import java.util.concurrent.TimeUnit;

/**
 * What the collections of one store share. A seek of so many nanoseconds is worth remembering what
 * it skipped.
 */
record Storage(
    Rocks rocks,
    Catalog catalog,
    Stripes documentLocks,
    Stripes uniqueLocks,
    Cursors cursors,
    long slowSeekNanos) {
  /** What a seek takes that skips some thousand deleted entries. */
  private static final long SLOW_SEEK_NANOS = TimeUnit.MICROSECONDS.toNanos(500);

  static Storage on(Rocks rocks) {
    return on(rocks, SLOW_SEEK_NANOS);
  }

  static Storage on(Rocks rocks, long slowSeekNanos) {
    return new Storage(
        rocks, new Catalog(rocks), new Stripes(), new Stripes(), new Cursors(), slowSeekNanos);
  }
}
