package kesu.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command's result, read in batches that fit into one reply. */
final class QueryCursor implements AutoCloseable {
  private static final int MAX_BATCH_BYTES = 15 << 20;

  /** Documents one by one, then null. */
  interface Source extends AutoCloseable {
    byte @Nullable [] next();

    @Override
    void close();
  }

  private final String namespace;
  private final Source source;
  private byte @Nullable [] next;
  private boolean closed;

  QueryCursor(String namespace, Source source) {
    this.namespace = namespace;
    this.source = source;
    try {
      this.next = source.next();
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  /** The documents that {@code query} finds, reduced to {@code projection} if there is one. */
  static QueryCursor of(StoreCollection collection, Query query, @Nullable Document projection) {
    QueryExecution execution = QueryExecution.of(collection.table(), query);
    return new QueryCursor(
        collection.getFullName(),
        new Source() {
          @Override
          public byte @Nullable [] next() {
            byte[] found = execution.next();
            return found == null || projection == null
                ? found
                : Bson.write(collection.project(List.of(Bson.read(found)), projection).getFirst());
          }

          @Override
          public void close() {
            execution.close();
          }
        });
  }

  String namespace() {
    return namespace;
  }

  /** The next batch of at most {@code limit} documents; fewer if they would be too large. */
  synchronized List<byte[]> next(int limit) {
    List<byte[]> batch = new ArrayList<>();
    long size = 0;
    while (next != null
        && batch.size() < limit
        && (batch.isEmpty() || size + next.length < MAX_BATCH_BYTES)) {
      size += next.length;
      batch.add(next);
      next = closed ? null : source.next();
    }
    return batch;
  }

  synchronized boolean isExhausted() {
    return next == null;
  }

  @Override
  public synchronized void close() {
    closed = true;
    next = null;
    source.close();
  }
}
