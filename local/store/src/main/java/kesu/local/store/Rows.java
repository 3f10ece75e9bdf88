package kesu.local.store;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Snapshot;

/** The keys of the documents found, one by one. Must be closed: it may hold an iterator. */
interface Rows extends AutoCloseable {
  /** The next row, or null at the end. */
  @Nullable Row next();

  @Override
  void close();

  /** A document's key, with its bytes if the scan has read them anyway. */
  record Row(byte[] key, byte @Nullable [] bytes) {}

  /** Rows whose scan has not begun yet. */
  interface Prepared {
    /** Begins the scan of the state at {@code snapshot}; null means now. */
    Rows begin(@Nullable Snapshot snapshot);
  }

  /** Runs {@code plan}; {@code stats} counts what is examined. */
  static Rows of(Plan plan, DocumentTable table, ExecutionStats stats) {
    Prepared prepared = prepare(plan, table, stats);
    boolean severalIterators =
        plan instanceof Plan.AnyOf
            || plan instanceof Plan.IndexScan scan && (isMerged(scan) || !scan.shared().isEmpty());
    return severalIterators ? new OneSnapshot(prepared, table.rocks()) : prepared.begin(null);
  }

  private static boolean isMerged(Plan.IndexScan scan) {
    return scan.merged() && scan.ranges().size() > 1;
  }

  private static Prepared prepare(Plan plan, DocumentTable table, ExecutionStats stats) {
    return switch (plan) {
      case Plan.ById byId -> snapshot -> keys(byId.keys());
      case Plan.IndexScan scan when scan.ranges().isEmpty() -> snapshot -> keys(List.of());
      case Plan.IndexScan scan when !scan.shared().isEmpty() ->
          IntersectedScan.prepare(scan, table, stats);
      case Plan.IndexScan scan -> {
        Prepared rows =
            isMerged(scan)
                ? MergedRangeScan.prepare(scan, table, stats)
                : RangeScan.prepare(scan.index(), scan.ranges(), scan.backwards(), table, stats);
        yield scan.index().hasArrays() ? snapshot -> new DistinctRows(rows.begin(snapshot)) : rows;
      }
      case Plan.AnyOf anyOf -> {
        List<Prepared> parts =
            anyOf.plans().stream().map(part -> prepare(part, table, stats)).toList();
        yield snapshot -> new DistinctRows(new Chain(parts, snapshot));
      }
      case Plan.FullScan scan ->
          RangeScan.prepare(
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

  /**
   * Rows of several iterators that all see one state: a document that moves from one range to
   * another meanwhile is neither missed nor found twice.
   */
  final class OneSnapshot implements Rows {
    private final RocksDatabase rocks;
    private final Snapshot snapshot;
    private final Rows rows;
    private boolean open = true;

    OneSnapshot(Prepared prepared, RocksDatabase rocks) {
      this.rocks = rocks;
      this.snapshot = rocks.snapshot();
      try {
        this.rows = prepared.begin(snapshot);
      } catch (RuntimeException e) {
        rocks.release(snapshot);
        throw e;
      }
    }

    @Override
    public @Nullable Row next() {
      return rows.next();
    }

    @Override
    public void close() {
      if (open) {
        open = false;
        rows.close();
        rocks.release(snapshot);
      }
    }
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

    Chain(List<Prepared> parts, @Nullable Snapshot snapshot) {
      try {
        parts.forEach(part -> rows.add(part.begin(snapshot)));
      } catch (RuntimeException e) {
        close();
        throw e;
      }
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
