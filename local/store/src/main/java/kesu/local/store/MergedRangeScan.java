package kesu.local.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Snapshot;

/** Merges several ranges, each ordered in itself, into one order. */
final class MergedRangeScan implements Rows {
  private final List<RangeScan> all = new ArrayList<>();
  private final PriorityQueue<Head> heads;

  private record Head(RangeScan rows, Row row, byte[] order) {}

  private MergedRangeScan(List<Prepared> ranges, boolean backwards, @Nullable Snapshot snapshot) {
    Comparator<Head> order = Comparator.comparing(Head::order, Arrays::compareUnsigned);
    heads = new PriorityQueue<>(backwards ? order.reversed() : order);
    try {
      ranges.forEach(range -> all.add((RangeScan) range.begin(snapshot)));
      all.forEach(this::pull);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  static Prepared prepare(Plan.IndexScan scan, DocumentTable table, ExecutionStats stats) {
    List<Prepared> ranges =
        scan.ranges().stream()
            .map(
                range ->
                    RangeScan.prepare(scan.index(), List.of(range), scan.backwards(), table, stats))
            .toList();
    return snapshot -> new MergedRangeScan(ranges, scan.backwards(), snapshot);
  }

  @Override
  public @Nullable Row next() {
    Head head = heads.poll();
    if (head == null) {
      return null;
    }
    pull(head.rows());
    return head.row();
  }

  private void pull(RangeScan rows) {
    Row row = rows.next();
    if (row != null) {
      heads.add(new Head(rows, row, rows.orderWithinRange()));
    }
  }

  @Override
  public void close() {
    all.forEach(RangeScan::close);
  }
}
