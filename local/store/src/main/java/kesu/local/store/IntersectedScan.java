package kesu.local.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksIterator;
import org.rocksdb.Snapshot;

/**
 * The documents that have an entry in each of several ranges of one index, in the order of the
 * entries. Each range is read only where all others may have an entry too, so the shortest decides
 * how much is read.
 */
final class IntersectedScan implements Rows {
  private final List<Part> parts = new ArrayList<>();
  private final boolean backwards;
  private final ExecutionStats stats;
  private final Interruption interruption;
  private boolean begun;
  private boolean open = true;

  private IntersectedScan(
      Plan.IndexScan scan, DocumentTable table, ExecutionStats stats, @Nullable Snapshot snapshot) {
    this.backwards = scan.backwards();
    this.stats = stats;
    this.interruption = table.interruption();
    try {
      for (KeyRange range : scan.shared()) {
        parts.add(new Part(range, table.rocks().iterator(table.rocks().entries, snapshot)));
      }
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  static Prepared prepare(Plan.IndexScan scan, DocumentTable table, ExecutionStats stats) {
    return snapshot -> new IntersectedScan(scan, table, stats, snapshot);
  }

  @Override
  public @Nullable Row next() {
    if (!open) {
      return null;
    }
    Part first = parts.getFirst();
    byte[] wanted = begun ? first.following() : first.beginning();
    begun = true;
    while (wanted != null) {
      interruption.check();
      Part other = firstWithout(wanted);
      if (other == null) {
        return new Row(parts.getFirst().found.value(), null);
      }
      parts.remove(other); // it rules out the most: the next candidate is its own
      parts.addFirst(other);
      wanted = other.order;
    }
    close();
    return null;
  }

  /** The first part without an entry of that order, moved on to its next; null if all have one. */
  private @Nullable Part firstWithout(byte[] wanted) {
    for (Part part : parts) {
      if (!Arrays.equals(part.moveTo(wanted), wanted)) {
        return part;
      }
    }
    return null;
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      parts.forEach(part -> part.entries.close());
    }
  }

  /** One of the ranges, at an entry of it or behind its last. */
  private final class Part {
    private final KeyRange range;
    private final byte[] prefix;
    private final PooledIterator entries;
    private final RocksIterator found;

    /** The part of the entry's key by which it is ordered within the range; null at the end. */
    private byte @Nullable [] order;

    Part(KeyRange range, PooledIterator entries) {
      this.range = range;
      this.prefix = Arrays.copyOf(range.from(), range.fixed());
      this.entries = entries;
      this.found = entries.get();
    }

    byte @Nullable [] beginning() {
      if (backwards) {
        found.seekForPrev(range.to());
        if (entries.isValid() && Arrays.equals(found.key(), range.to())) {
          found.prev();
        }
      } else {
        found.seek(range.from());
      }
      return read();
    }

    byte @Nullable [] following() {
      if (backwards) {
        found.prev();
      } else {
        found.next();
      }
      return read();
    }

    /** Moves on to the first entry that is not before that order. */
    byte @Nullable [] moveTo(byte[] wanted) {
      if (order != null && Arrays.equals(order, wanted)) {
        return order;
      }
      byte[] key = Bytes.concat(prefix, wanted);
      if (backwards) {
        found.seekForPrev(key);
      } else {
        found.seek(key);
      }
      return read();
    }

    private byte @Nullable [] read() {
      stats.keys++;
      byte[] key = entries.isValid() ? found.key() : null;
      order =
          key != null
                  && Arrays.compareUnsigned(key, range.from()) >= 0
                  && Arrays.compareUnsigned(key, range.to()) < 0
              ? Arrays.copyOfRange(key, prefix.length, key.length)
              : null;
      return order;
    }
  }
}
