package kesu.local.store;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/** An iterator on loan from an {@link IteratorPool}; for one thread at a time. */
final class PooledIterator implements AutoCloseable {
  private final Queue<RocksIterator> pool;
  private final AtomicInteger lent;
  private @Nullable RocksIterator iterator;
  private boolean broken;

  PooledIterator(RocksIterator iterator, Queue<RocksIterator> pool, AtomicInteger lent) {
    this.iterator = iterator;
    this.pool = pool;
    this.lent = lent;
    lent.incrementAndGet();
  }

  /** The iterator, not positioned yet. */
  RocksIterator get() {
    return Objects.requireNonNull(iterator, "closed");
  }

  /** True if positioned on an entry. Throws if it is not because reading failed. */
  boolean isValid() {
    if (get().isValid()) {
      return true;
    }
    try {
      get().status();
      return false;
    } catch (RocksDBException e) {
      broken = true;
      throw new IllegalStateException("RocksDB cannot read", e);
    }
  }

  @Override
  public void close() {
    if (iterator == null) {
      return;
    }
    lent.decrementAndGet();
    if (broken || !pool.offer(iterator)) {
      iterator.close();
    }
    iterator = null;
  }
}
