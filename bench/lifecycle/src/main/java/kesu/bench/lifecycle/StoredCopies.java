package kesu.bench.lifecycle;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/** Writes copies of complaints straight into the store, with several threads. */
final class StoredCopies {
  private static final int THREADS = 3;
  private static final int BATCH = 1_000;
  private static final int REPORTED = 50;
  private final MongoCollection<Document> stored;
  private final ComplaintCopies copies;
  private final ExpectedComplaints expected;

  StoredCopies(
      MongoCollection<Document> stored, ComplaintCopies copies, ExpectedComplaints expected) {
    this.stored = stored;
    this.copies = copies;
    this.expected = expected;
  }

  /** Stores the copies from one number to before another; the seconds it took. */
  double store(int from, int to) throws InterruptedException, ExecutionException {
    long began = System.nanoTime();
    AtomicInteger batches = new AtomicInteger();
    try (ExecutorService workers = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> running = new ArrayList<>();
      AtomicInteger next = new AtomicInteger(from);
      for (int i = 0; i < THREADS; i++) {
        running.add(
            workers.submit(
                () -> {
                  for (int at = next.getAndAdd(BATCH); at < to; at = next.getAndAdd(BATCH)) {
                    insert(at, Math.min(to, at + BATCH));
                    report(batches.incrementAndGet(), began);
                  }
                }));
      }
      for (Future<?> worker : running) {
        worker.get();
      }
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private void insert(int from, int to) {
    List<Document> batch = new ArrayList<>(to - from);
    for (int n = from; n < to; n++) {
      batch.add(copies.copy(n));
    }
    stored.insertMany(batch, new InsertManyOptions().ordered(false));
    batch.forEach(expected::stored);
  }

  private static void report(int batches, long began) {
    if (batches % REPORTED == 0) {
      System.out.printf(
          "%,d stored in %.0f s%n", batches * BATCH, (System.nanoTime() - began) / 1e9);
    }
  }
}
