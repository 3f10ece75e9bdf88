package kesu.local.store;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keys of documents, one after the other. Must be closed: it may hold a view of the whole store.
 */
interface Rows extends AutoCloseable {
  /** The next one, or null at the end. */
  @Nullable Row next();

  @Override
  void close();

  /** A document's key, with its bytes where they came along for nothing. */
  record Row(byte[] key, byte @Nullable [] bytes) {}

  /** What {@code plan} finds; {@code work} counts what had to be looked at. */
  static Rows of(Plan plan, DocumentTable table, Work work) {
    return switch (plan) {
      case Plan.ById byId -> keys(byId.keys());
      case Plan.IndexScan scan when scan.ranges().isEmpty() -> keys(List.of());
      case Plan.IndexScan scan -> {
        Rows rows =
            scan.merged() && scan.ranges().size() > 1
                ? new MergedRanges(scan, table, work)
                : new RangeRows(scan.index(), scan.ranges(), scan.backwards(), table, work);
        yield scan.index().hasArrays() ? new DistinctRows(rows) : rows;
      }
      case Plan.AnyOf anyOf -> new DistinctRows(new Chain(anyOf.plans(), table, work));
      case Plan.FullScan scan ->
          new RangeRows(
              table.primary(),
              List.of(KeyRange.startingWith(table.primary().prefix())),
              scan.backwards(),
              table,
              work);
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

  /** Leaves out what came before. */
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

  /** One plan after the other. */
  final class Chain implements Rows {
    private final Deque<Rows> rows = new ArrayDeque<>();

    Chain(List<Plan> plans, DocumentTable table, Work work) {
      plans.forEach(plan -> rows.add(Rows.of(plan, table, work)));
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
