package kesu.local.store;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/**
 * Views of one family. Opening one costs as much as finding something with it, so a few that were
 * closed wait to be used again; they take turns, so that none keeps hold of what the store has long
 * put away.
 */
final class Views implements AutoCloseable {
  private static final int MOST_WAITING = 8;

  private final RocksDB db;
  private final ColumnFamilyHandle family;
  private final Queue<RocksIterator> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

  Views(RocksDB db, ColumnFamilyHandle family) {
    this.db = db;
    this.family = family;
  }

  /** What the family holds at this moment. Must be closed. */
  View open() {
    RocksIterator before = waiting.poll();
    if (before == null) {
      return new View(db.newIterator(family));
    }
    try {
      before.refresh();
      return new View(before);
    } catch (RocksDBException e) {
      before.close();
      throw new IllegalStateException("RocksDB cannot read", e);
    }
  }

  /** One reader's view; for one thread at a time. */
  final class View implements AutoCloseable {
    private @Nullable RocksIterator entries;
    private boolean broken;

    private View(RocksIterator entries) {
      this.entries = entries;
    }

    /** The entries in their order, with no place taken yet. */
    RocksIterator entries() {
      return Objects.requireNonNull(entries, "closed");
    }

    /** Whether it stands on an entry; an end that is none because reading failed is thrown. */
    boolean isOnEntry() {
      if (entries().isValid()) {
        return true;
      }
      try {
        entries().status();
        return false;
      } catch (RocksDBException e) {
        broken = true;
        throw new IllegalStateException("RocksDB cannot read", e);
      }
    }

    @Override
    public void close() {
      if (entries != null && (broken || !waiting.offer(entries))) {
        entries.close();
      }
      entries = null;
    }
  }

  @Override
  public void close() {
    for (RocksIterator view = waiting.poll(); view != null; view = waiting.poll()) {
      view.close();
    }
  }
}
