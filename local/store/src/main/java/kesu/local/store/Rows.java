package kesu.local.store;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The keys of the documents found, one by one. Must be closed: it may hold an iterator. */
interface Rows extends AutoCloseable {
  /** The next row, or null at the end. */
  @Nullable Row next();

  @Override
  void close();

  /** A document's key, with its bytes if the scan has read them anyway. */
  record Row(byte[] key, byte @Nullable [] bytes) {}

  /** Runs {@code plan}; {@code stats} counts what is examined. */
  static Rows of(Plan plan, DocumentTable table, ExecutionStats stats) {
    return switch (plan) {
      case Plan.ById byId -> keys(byId.keys());
      case Plan.IndexScan scan when scan.ranges().isEmpty() -> keys(List.of());
      case Plan.IndexScan scan -> {
        Rows rows =
            scan.merged() && scan.ranges().size() > 1
                ? new MergedRangeScan(scan, table, stats)
                : new RangeScan(scan.index(), scan.ranges(), scan.backwards(), table, stats);
        yield scan.index().hasArrays() ? new DistinctRows(rows) : rows;
      }
      case Plan.AnyOf anyOf -> new DistinctRows(new Chain(anyOf.plans(), table, stats));
      case Plan.FullScan scan ->
          new RangeScan(
              table.primary(),
              List.of(KeyRange.startingWith(table.primary().prefix())),
              scan.backwards(),
              table,
              stats);
    };
  }

  private static Rows keys(List<byte[]> keys) {
    Iterator<byte[]> rest = keys.iterator();
    return new Rows() {
      @Override
      public @Nullable Row next() {
        return rest.hasNext() ? new Row(rest.next(), null) : null;
      }

      @Override
      public void close() {}
    };
  }

  /** Leaves out duplicates. */
  final class DistinctRows implements Rows {
    private final Rows rows;
    private final Set<byte[]> seen = new TreeSet<>(Arrays::compareUnsigned);

    DistinctRows(Rows rows) {
      this.rows = rows;
    }

    @Override
    public @Nullable Row next() {
      Row row = rows.next();
      while (row != null && !seen.add(row.key())) {
        row = rows.next();
      }
      return row;
    }

    @Override
    public void close() {
      rows.close();
    }
  }

  /** The rows of several plans, one plan after the other. */
  final class Chain implements Rows {
    private final Deque<Rows> rows = new ArrayDeque<>();

    Chain(List<Plan> plans, DocumentTable table, ExecutionStats stats) {
      plans.forEach(plan -> rows.add(Rows.of(plan, table, stats)));
    }

    @Override
    public @Nullable Row next() {
      while (!rows.isEmpty()) {
        Row row = rows.getFirst().next();
        if (row != null) {
          return row;
        }
        rows.removeFirst().close();
      }
      return null;
    }

    @Override
    public void close() {
      rows.forEach(Rows::close);
    }
  }
}
