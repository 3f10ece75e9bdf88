package kesu.local.store;

import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The queries whose documents were not all fetched yet. Who does not ask for ten minutes has lost
 * his place.
 */
final class Cursors implements AutoCloseable {
  private static final long IDLE_NANOS = TimeUnit.MINUTES.toNanos(10);

  private final AtomicLong last = new AtomicLong(System.nanoTime() & 0xFFFFFFFFFFL);
  private final Map<Long, Open> open = new ConcurrentHashMap<>();

  private record Open(Batches batches, AtomicLong usedAt) {}

  long add(Batches batches) {
    closeIdle();
    long id = last.incrementAndGet();
    open.put(id, new Open(batches, new AtomicLong(System.nanoTime())));
    return id;
  }

  Batches get(long id) {
    Open cursor = open.get(id);
    if (cursor == null) {
      throw new CursorNotFoundException(id);
    }
    cursor.usedAt().set(System.nanoTime());
    return cursor.batches();
  }

  boolean remove(long id) {
    Open cursor = open.remove(id);
    if (cursor != null) {
      cursor.batches().close();
    }
    return cursor != null;
  }

  private void closeIdle() {
    long now = System.nanoTime();
    open.forEach(
        (id, cursor) -> {
          if (now - cursor.usedAt().get() > IDLE_NANOS) {
            remove(id);
          }
        });
  }

  @Override
  public void close() {
    open.keySet().forEach(this::remove);
  }
}
