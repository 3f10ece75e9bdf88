package kesu.local.store;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksIterator;

/** The entries of several ranges of one index in the order of the index, or backwards. */
final class RangeRows implements Rows {
  private final Views.View view;
  private final RocksIterator found;
  private final List<KeyRange> ranges;
  private final boolean primary;
  private final boolean backwards;
  private final Work work;
  private final Gaps gaps;
  private Gaps.@Nullable Scan beginning;
  private int range = -1;
  private boolean open = true;
  private byte[] current = {};

  RangeRows(
      StoredIndex index, List<KeyRange> ranges, boolean backwards, DocumentTable table, Work work) {
    this.ranges = backwards ? ranges.reversed() : ranges;
    this.primary = index.isPrimary();
    this.backwards = backwards;
    this.work = work;
    this.gaps = index.gaps();
    this.beginning = primary || backwards ? null : gaps.open(ranges.getFirst());
    this.view = table.rocks().view(primary ? table.rocks().documents : table.rocks().entries);
    this.found = view.entries();
  }

  @Override
  public @Nullable Row next() {
    if (!open) {
      return null;
    }
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
    work.keys++;
    return primary ? new Row(current, found.value()) : new Row(found.value(), null);
  }

  private void start() {
    if (backwards) {
      found.seekForPrev(ranges.get(range).to());
      if (view.isOnEntry() && Arrays.equals(found.key(), ranges.get(range).to())) {
        found.prev();
      }
    } else if (beginning != null) {
      begin(beginning, ranges.get(range));
      beginning = null;
    } else {
      found.seek(ranges.get(range).from());
    }
  }

  private void begin(Gaps.Scan scan, KeyRange first) {
    long start = System.nanoTime();
    found.seek(scan.begin());
    gaps.found(scan, first, view.isOnEntry() ? found.key() : first.to(), System.nanoTime() - start);
  }

  private void advance() {
    if (backwards) {
      found.prev();
    } else {
      found.next();
    }
  }

  private boolean isWithin() {
    if (!view.isOnEntry()) {
      return false;
    }
    current = found.key();
    KeyRange bounds = ranges.get(range);
    return backwards
        ? Arrays.compareUnsigned(current, bounds.from()) >= 0
        : Arrays.compareUnsigned(current, bounds.to()) < 0;
  }

  /** What orders the current entry among those of other ranges. */
  byte[] orderWithinRange() {
    return Arrays.copyOfRange(current, ranges.getFirst().fixed(), current.length);
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      view.close();
      if (beginning != null) {
        gaps.abandoned(beginning);
      }
    }
  }
}
