package kesu.local.store;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Snapshot;

/**
 * Iterators over one column family. Opening one costs as much as a look-up with it, so a few closed
 * ones are kept for reuse. They take turns: none pins an old version of the family for long.
 */
final class IteratorPool implements AutoCloseable {
  private static final int MAX_POOLED = 8;

  private final RocksDB db;
  private final ColumnFamilyHandle family;
  private final Queue<RocksIterator> pooled = new ArrayBlockingQueue<>(MAX_POOLED);
  private final AtomicInteger lent = new AtomicInteger();

  IteratorPool(RocksDB db, ColumnFamilyHandle family) {
    this.db = db;
    this.family = family;
  }

  /** An iterator over the family as it was at {@code snapshot}; null means now. */
  PooledIterator open(@Nullable Snapshot snapshot) {
    RocksIterator pooledOne = pooled.poll();
    if (pooledOne == null && snapshot == null) {
      return new PooledIterator(db.newIterator(family), pooled, lent);
    }
    RocksIterator iterator = pooledOne == null ? db.newIterator(family) : pooledOne;
    try {
      if (snapshot == null) {
        iterator.refresh();
      } else {
        iterator.refresh(snapshot);
      }
      return new PooledIterator(iterator, pooled, lent);
    } catch (RocksDBException e) {
      iterator.close();
      throw new IllegalStateException("RocksDB cannot read", e);
    }
  }

  /** The number of iterators on loan. */
  int lent() {
    return lent.get();
  }

  @Override
  public void close() {
    for (RocksIterator each = pooled.poll(); each != null; each = pooled.poll()) {
      each.close();
    }
  }
}
