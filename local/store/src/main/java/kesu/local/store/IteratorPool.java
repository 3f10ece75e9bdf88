package kesu.local.store;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/**
 * Iterators over one column family. Opening one costs as much as a look-up with it, so a few closed
 * ones are kept for reuse. They take turns: none pins an old version of the family for long.
 */
final class IteratorPool implements AutoCloseable {
  private static final int MAX_POOLED = 8;

  private final RocksDB db;
  private final ColumnFamilyHandle family;
  private final Queue<RocksIterator> pooled = new ArrayBlockingQueue<>(MAX_POOLED);

  IteratorPool(RocksDB db, ColumnFamilyHandle family) {
    this.db = db;
    this.family = family;
  }

  /** An iterator over the family as it is now. Must be closed. */
  PooledIterator open() {
    RocksIterator iterator = pooled.poll();
    if (iterator == null) {
      return new PooledIterator(db.newIterator(family), pooled);
    }
    try {
      iterator.refresh();
      return new PooledIterator(iterator, pooled);
    } catch (RocksDBException e) {
      iterator.close();
      throw new IllegalStateException("RocksDB cannot read", e);
    }
  }

  @Override
  public void close() {
    for (RocksIterator each = pooled.poll(); each != null; each = pooled.poll()) {
      each.close();
    }
  }
}
