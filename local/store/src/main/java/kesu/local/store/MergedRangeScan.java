package kesu.local.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Merges several ranges, each ordered in itself, into one order. */
final class MergedRangeScan implements Rows {
  private final List<RangeScan> all = new ArrayList<>();
  private final PriorityQueue<Head> heads;

  private record Head(RangeScan rows, Row row, byte[] order) {}

  MergedRangeScan(Plan.IndexScan scan, DocumentTable table, ExecutionStats stats) {
    Comparator<Head> order = Comparator.comparing(Head::order, Arrays::compareUnsigned);
    heads = new PriorityQueue<>(scan.backwards() ? order.reversed() : order);
    for (KeyRange range : scan.ranges()) {
      RangeScan rows = new RangeScan(scan.index(), List.of(range), scan.backwards(), table, stats);
      all.add(rows);
      pull(rows);
    }
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
