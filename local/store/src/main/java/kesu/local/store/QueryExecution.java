package kesu.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Runs a query and returns its documents one by one, in order. Must be closed. */
final class QueryExecution implements AutoCloseable {
  private final DocumentTable table;
  private final Query query;
  private final Plan plan;
  private final Filter filter;
  private final boolean filteredByPlan;
  private final PartialDecoder decoder;
  private final Rows rows;
  private final ExecutionStats stats;
  private final SortMemory.Share memory;
  private @Nullable Deque<byte[]> sorted;
  private long skipped;

  QueryExecution(DocumentTable table, Query query, Plan plan, ExecutionStats stats) {
    this.table = table;
    this.query = query;
    this.plan = plan;
    this.stats = stats;
    this.filter = new Filter(query.filter());
    this.filteredByPlan = filter.isAnsweredBy(plan);
    this.decoder = PartialDecoder.of(filter, query.sort());
    this.memory = table.sortMemory().share();
    this.rows = Rows.of(plan, table, stats);
  }

  static QueryExecution of(DocumentTable table, Query query) {
    return new QueryExecution(
        table,
        query,
        new Planner(table).plan(query.filter(), query.sort(), query.limit() > 0),
        new ExecutionStats());
  }

  /** The BSON of the next document, or null at the end. */
  byte @Nullable [] next() {
    if (query.limit() > 0 && stats.returned == query.limit()) {
      return null;
    }
    byte[] bytes = plan.ordered() || query.sort().isEmpty() ? found() : fromSorted();
    while (bytes != null && skipped < query.skip()) {
      skipped++;
      bytes = plan.ordered() || query.sort().isEmpty() ? found() : fromSorted();
    }
    if (bytes != null) {
      stats.returned++;
    }
    return bytes;
  }

  private byte @Nullable [] found() {
    Found found = nextFound(!filteredByPlan);
    return found == null ? null : found.bytes();
  }

  private record Found(byte[] bytes, @Nullable Document document) {}

  private @Nullable Found nextFound(boolean read) {
    for (Rows.Row row = rows.next(); row != null; row = rows.next()) {
      byte[] bytes = row.bytes() != null ? row.bytes() : table.get(row.key());
      if (bytes == null) {
        continue;
      }
      stats.documents++;
      Document document = read ? decoder.read(bytes) : null;
      if (document == null || filteredByPlan || filter.matches(document)) {
        return new Found(bytes, document);
      }
    }
    return null;
  }

  private byte @Nullable [] fromSorted() {
    if (sorted == null) {
      sorted = sort();
    }
    byte[] next = sorted.poll();
    if (next != null) {
      memory.take(-next.length);
    }
    return next;
  }

  private record Keyed(byte[] key, byte[] bytes) {
    long size() {
      return (long) key.length + bytes.length;
    }
  }

  /** Sorts in memory, keeping no more documents than skip and limit need. */
  private Deque<byte[]> sort() {
    SortOrder order = new SortOrder(query.sort());
    Comparator<Keyed> ascending = Comparator.comparing(Keyed::key, Arrays::compareUnsigned);
    PriorityQueue<Keyed> kept = new PriorityQueue<>(ascending.reversed());
    long needed = query.limit() > 0 ? (long) query.skip() + query.limit() : Long.MAX_VALUE;
    for (Found found = nextFound(true); found != null; found = nextFound(true)) {
      Document document = found.document();
      if (document != null) {
        Keyed keyed = new Keyed(order.keyOf(document), found.bytes());
        kept.add(keyed);
        memory.take(keyed.size());
      }
      if (kept.size() > needed) {
        memory.take(-Objects.requireNonNull(kept.poll()).size());
      }
    }
    rows.close();
    Deque<byte[]> result = new ArrayDeque<>();
    for (Keyed keyed = kept.poll(); keyed != null; keyed = kept.poll()) {
      result.addFirst(keyed.bytes());
      memory.take(-keyed.key().length);
    }
    return result;
  }

  @Override
  public void close() {
    rows.close();
    memory.close();
  }
}
