package kesu.local.store;

import java.util.concurrent.TimeUnit;

/**
 * The resources shared by all collections of a store.
 *
 * @param slowSeekNanos duration from which a seek counts as slow (see {@link EmptyRanges})
 */
record Storage(
    RocksDatabase rocks,
    Catalog catalog,
    StripedLocks documentLocks,
    StripedLocks uniqueLocks,
    Cursors cursors,
    SortMemory sortMemory,
    Interruption interruption,
    long slowSeekNanos) {
  /** The duration of a seek that skips some thousand deleted entries. */
  private static final long SLOW_SEEK_NANOS = TimeUnit.MICROSECONDS.toNanos(500);

  static Storage on(RocksDatabase rocks) {
    return on(rocks, SLOW_SEEK_NANOS, SortMemory.ofHeap());
  }

  static Storage on(RocksDatabase rocks, long slowSeekNanos) {
    return on(rocks, slowSeekNanos, SortMemory.ofHeap());
  }

  static Storage on(RocksDatabase rocks, long slowSeekNanos, SortMemory sortMemory) {
    return new Storage(
        rocks,
        new Catalog(rocks),
        new StripedLocks(),
        new StripedLocks(),
        new Cursors(),
        sortMemory,
        new Interruption(),
        slowSeekNanos);
  }
}
