package kesu.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queues in an index: skipping empty ranges never hides an entry added at the front. */
class EmptyRangesTest {
  private static final int WRITERS = 4;
  private static final int EACH = 500;

  private Storage storage;
  private StoreDatabase database;

  @BeforeEach
  void open(@TempDir Path folder) {
    storage = Storage.on(RocksDatabase.open(folder, Durability.LOG), 0);
    database = new StoreDatabase("test", new CursorRegistry(), storage);
    Document index = new Document("key", new Document("dueAt", 1)).append("name", "due");
    Commands.run(
        database, new Document("createIndexes", "queue").append("indexes", List.of(index)));
  }

  @AfterEach
  void close() {
    storage.rocks().close();
  }

  private void put(int id, long dueAt) {
    Document document = new Document("_id", id).append("dueAt", dueAt);
    Commands.run(
        database,
        new Document("insert", "queue").append("documents", new ArrayList<>(List.of(document))));
  }

  private List<Object> due(int limit) {
    List<Object> ids = new ArrayList<>();
    StoreCollection queue = (StoreCollection) database.resolveCollection("queue", true);
    Query query =
        new Query(
            new Document("dueAt", new Document("$lte", 1_000_000L)),
            new Document("dueAt", 1),
            0,
            limit);
    try (QueryExecution execution = QueryExecution.of(queue.table(), query)) {
      for (byte[] bytes = execution.next(); bytes != null; bytes = execution.next()) {
        ids.add(Bson.read(bytes).get("_id"));
      }
    }
    return ids;
  }

  private void take(Object id) {
    Document delete = new Document("q", new Document("_id", id)).append("limit", 1);
    Commands.run(database, new Document("delete", "queue").append("deletes", List.of(delete)));
  }

  @Test
  void anEntryAddedBeforeThoseTakenIsFoundFirst() {
    for (int id = 0; id < 10; id++) {
      put(id, 100 + id);
    }
    for (int id = 0; id < 5; id++) {
      assertThat(due(1)).containsExactly(id);
      take(id);
    }
    put(20, 50);
    assertThat(due(2)).containsExactly(20, 5);
    take(20);
    put(21, 103);
    assertThat(due(2)).containsExactly(21, 5);
    assertThat(due(100)).hasSize(6);
  }

  @Test
  void noEntryIsOverlookedDuringConcurrentInsertsAndDeletes() throws Exception {
    Set<Object> taken = ConcurrentHashMap.newKeySet();
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        Random random = new Random(writer);
        writers.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < EACH; i++) {
                    int id = next.getAndIncrement();
                    put(id, random.nextInt(1000));
                    // acknowledged, so every later query sees it unless it is already taken
                    if (i % 10 == 0) {
                      assertThat(taken.contains(id) || due(0).contains(id) || taken.contains(id))
                          .isTrue();
                    }
                    for (Object due : due(3)) {
                      taken.add(due);
                      take(due);
                    }
                  }
                }));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    for (List<Object> rest = due(100); !rest.isEmpty(); rest = due(100)) {
      taken.addAll(rest);
      rest.forEach(this::take);
    }
    assertThat(taken).hasSize(WRITERS * EACH);
  }
}
