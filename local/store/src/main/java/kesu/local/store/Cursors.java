package kesu.local.store;

import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The open cursors. One that is idle for ten minutes is closed. */
final class Cursors implements AutoCloseable {
  private static final long IDLE_NANOS = TimeUnit.MINUTES.toNanos(10);

  private final AtomicLong last = new AtomicLong(System.nanoTime() & 0xFFFFFFFFFFL);
  private final Map<Long, Open> open = new ConcurrentHashMap<>();

  private record Open(QueryCursor cursor, AtomicLong usedAt) {}

  long add(QueryCursor cursor) {
    closeIdle();
    long id = last.incrementAndGet();
    open.put(id, new Open(cursor, new AtomicLong(System.nanoTime())));
    return id;
  }

  QueryCursor get(long id) {
    Open entry = open.get(id);
    if (entry == null) {
      throw new CursorNotFoundException(id);
    }
    entry.usedAt().set(System.nanoTime());
    return entry.cursor();
  }

  boolean remove(long id) {
    Open entry = open.remove(id);
    if (entry != null) {
      entry.cursor().close();
    }
    return entry != null;
  }

  private void closeIdle() {
    long now = System.nanoTime();
    open.forEach(
        (id, entry) -> {
          if (now - entry.usedAt().get() > IDLE_NANOS) {
            remove(id);
          }
        });
  }

  @Override
  public void close() {
    open.keySet().forEach(this::remove);
  }
}
