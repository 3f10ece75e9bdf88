package kesu.local.store;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksIterator;
import org.rocksdb.Snapshot;

/** Scans several ranges of one index, forwards or backwards. */
final class RangeScan implements Rows {
  private final PooledIterator entries;
  private final RocksIterator found;
  private final List<KeyRange> ranges;
  private final boolean primary;
  private final boolean backwards;
  private final ExecutionStats stats;
  private final Interruption interruption;
  private final EmptyRanges emptyRanges;
  private EmptyRanges.@Nullable Scan beginning;
  private int range = -1;
  private boolean open = true;
  private byte[] current = {};

  private RangeScan(
      StoredIndex index,
      List<KeyRange> ranges,
      boolean backwards,
      DocumentTable table,
      ExecutionStats stats,
      EmptyRanges.@Nullable Scan beginning,
      @Nullable Snapshot snapshot) {
    this.ranges = backwards ? ranges.reversed() : ranges;
    this.primary = index.isPrimary();
    this.backwards = backwards;
    this.stats = stats;
    this.interruption = table.interruption();
    this.emptyRanges = index.emptyRanges();
    this.beginning = beginning;
    this.entries =
        table.rocks().iterator(primary ? table.rocks().documents : table.rocks().entries, snapshot);
    this.found = entries.get();
  }

  static Prepared prepare(
      StoredIndex index,
      List<KeyRange> ranges,
      boolean backwards,
      DocumentTable table,
      ExecutionStats stats) {
    EmptyRanges.Scan beginning =
        index.isPrimary() || backwards ? null : index.emptyRanges().open(ranges.getFirst());
    return snapshot -> new RangeScan(index, ranges, backwards, table, stats, beginning, snapshot);
  }

  @Override
  public @Nullable Row next() {
    if (!open) {
      return null;
    }
    interruption.check();
    if (range >= 0) {
      advance();
    }
    while (range < 0 || !isWithin()) {
      if (++range == ranges.size()) {
        close();
        return null;
      }
      start();
    }
    stats.keys++;
    return primary ? new Row(current, found.value()) : new Row(found.value(), null);
  }

  private void start() {
    if (backwards) {
      found.seekForPrev(ranges.get(range).to());
      if (entries.isValid() && Arrays.equals(found.key(), ranges.get(range).to())) {
        found.prev();
      }
    } else if (beginning != null) {
      begin(beginning, ranges.get(range));
      beginning = null;
    } else {
      found.seek(ranges.get(range).from());
    }
  }

  private void begin(EmptyRanges.Scan scan, KeyRange first) {
    long start = System.nanoTime();
    found.seek(emptyRanges.begin(scan));
    emptyRanges.found(
        scan, first, entries.isValid() ? found.key() : first.to(), System.nanoTime() - start);
  }

  private void advance() {
    if (backwards) {
      found.prev();
    } else {
      found.next();
    }
  }

  private boolean isWithin() {
    if (!entries.isValid()) {
      return false;
    }
    current = found.key();
    KeyRange bounds = ranges.get(range);
    return backwards
        ? Arrays.compareUnsigned(current, bounds.from()) >= 0
        : Arrays.compareUnsigned(current, bounds.to()) < 0;
  }

  /** The part of the current key that orders it among entries of other ranges. */
  byte[] orderWithinRange() {
    return Arrays.copyOfRange(current, ranges.getFirst().fixed(), current.length);
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      entries.close();
      if (beginning != null) {
        emptyRanges.abandoned(beginning);
      }
    }
  }
}
