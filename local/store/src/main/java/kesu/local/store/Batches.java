package kesu.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query finds, handed out in batches of a size that fits into one reply. */
final class Batches implements AutoCloseable {
  private static final int MOST_BYTES = 15 << 20;

  private final StoreCollection collection;
  private final @Nullable Document projection;
  private final Selection selection;
  private byte @Nullable [] ahead;
  private boolean closed;

  Batches(StoreCollection collection, Query query, @Nullable Document projection) {
    this.collection = collection;
    this.projection = projection;
    this.selection = Selection.of(collection.table(), query);
    this.ahead = selection.next();
  }

  String namespace() {
    return collection.getFullName();
  }

  /** At most {@code most} documents; fewer when they would be too large together. */
  synchronized List<byte[]> next(int most) {
    List<byte[]> batch = new ArrayList<>();
    long size = 0;
    while (ahead != null
        && batch.size() < most
        && (batch.isEmpty() || size + ahead.length < MOST_BYTES)) {
      size += ahead.length;
      batch.add(projection == null ? ahead : projected(ahead, projection));
      ahead = closed ? null : selection.next();
    }
    return batch;
  }

  private byte[] projected(byte[] bytes, Document fields) {
    return Bson.write(collection.project(List.of(Bson.read(bytes)), fields).getFirst());
  }

  synchronized boolean isExhausted() {
    return ahead == null;
  }

  @Override
  public synchronized void close() {
    closed = true;
    ahead = null;
    selection.close();
  }
}
