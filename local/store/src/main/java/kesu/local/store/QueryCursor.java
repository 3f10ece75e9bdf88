package kesu.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query's result, read in batches that fit into one reply. */
final class QueryCursor implements AutoCloseable {
  private static final int MAX_BATCH_BYTES = 15 << 20;

  private final StoreCollection collection;
  private final @Nullable Document projection;
  private final QueryExecution execution;
  private byte @Nullable [] next;
  private boolean closed;

  QueryCursor(StoreCollection collection, Query query, @Nullable Document projection) {
    this.collection = collection;
    this.projection = projection;
    this.execution = QueryExecution.of(collection.table(), query);
    try {
      this.next = execution.next();
    } catch (RuntimeException e) {
      execution.close();
      throw e;
    }
  }

  String namespace() {
    return collection.getFullName();
  }

  /** The next batch of at most {@code limit} documents; fewer if they would be too large. */
  synchronized List<byte[]> next(int limit) {
    List<byte[]> batch = new ArrayList<>();
    long size = 0;
    while (next != null
        && batch.size() < limit
        && (batch.isEmpty() || size + next.length < MAX_BATCH_BYTES)) {
      size += next.length;
      batch.add(projection == null ? next : projected(next, projection));
      next = closed ? null : execution.next();
    }
    return batch;
  }

  private byte[] projected(byte[] bytes, Document fields) {
    return Bson.write(collection.project(List.of(Bson.read(bytes)), fields).getFirst());
  }

  synchronized boolean isExhausted() {
    return next == null;
  }

  @Override
  public synchronized void close() {
    closed = true;
    next = null;
    execution.close();
  }
}
