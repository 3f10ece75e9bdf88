package kesu.local.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Several ranges, each in order by itself, taken in turns so that all together are in order. */
final class MergedRanges implements Rows {
  private final List<RangeRows> all = new ArrayList<>();
  private final PriorityQueue<Head> heads;

  private record Head(RangeRows rows, Row row, byte[] order) {}

  MergedRanges(Plan.IndexScan scan, DocumentTable table, Work work) {
    Comparator<Head> order = Comparator.comparing(Head::order, Arrays::compareUnsigned);
    heads = new PriorityQueue<>(scan.backwards() ? order.reversed() : order);
    for (KeyRange range : scan.ranges()) {
      RangeRows rows = new RangeRows(scan.index(), List.of(range), scan.backwards(), table, work);
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

  private void pull(RangeRows rows) {
    Row row = rows.next();
    if (row != null) {
      heads.add(new Head(rows, row, rows.orderWithinRange()));
    }
  }

  @Override
  public void close() {
    all.forEach(RangeRows::close);
  }
}
