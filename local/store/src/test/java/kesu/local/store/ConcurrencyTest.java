package kesu.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sixteen clients working on one collection at once. */
class ConcurrencyTest {
  private static final int THREADS = 16;

  private EmbeddedStore store;
  private MongoClient client;
  private MongoCollection<Document> collection;

  @BeforeEach
  void open(@TempDir Path folder) {
    store = EmbeddedStore.open(folder, 0, Durability.LOG);
    client = MongoClients.create(store.uri());
    collection = client.getDatabase("kesu").getCollection("complaints");
  }

  @AfterEach
  void close() {
    client.close();
    store.close();
  }

  /** Runs the work in all threads at once and returns the results. */
  private static <T> List<T> together(Callable<T> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> each : running) {
        results.add(each.get());
      }
      return results;
    }
  }

  @Test
  void aUniqueKeyIsInsertedByOneClientOnly() throws Exception {
    collection.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
    for (int round = 0; round < 30; round++) {
      Document same = new Document("number", round);
      List<Boolean> taken =
          together(
              () -> {
                try {
                  collection.insertOne(new Document(same));
                  return true;
                } catch (MongoWriteException e) {
                  assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
                  return false;
                }
              });
      assertThat(taken).containsOnlyOnce(true);
    }
    assertThat(collection.countDocuments()).isEqualTo(30);
    assertThat(validate()).containsEntry("valid", true);
  }

  @Test
  void oneOfSeveralReplacementsOfAVersionWins() throws Exception {
    collection.insertOne(new Document("_id", 1).append("v", 0));
    for (int version = 0; version < 30; version++) {
      int read = version;
      List<Long> modified =
          together(
              () ->
                  collection
                      .replaceOne(
                          Filters.and(Filters.eq("_id", 1), Filters.eq("v", read)),
                          new Document("v", read + 1))
                      .getModifiedCount());
      assertThat(modified).containsOnlyOnce(1L);
    }
  }

  @Test
  void noIncrementIsLostWhenUpsertsRace() throws Exception {
    together(
        () -> {
          for (int i = 0; i < 50; i++) {
            collection.updateOne(
                Filters.eq("_id", i % 5), Updates.inc("n", 1), new UpdateOptions().upsert(true));
          }
          return true;
        });
    int total = 0;
    for (Document document : collection.find()) {
      total += document.getInteger("n");
    }
    assertThat(total).isEqualTo(THREADS * 50);
  }

  @Test
  void anIndexCreatedDuringWritesHasEveryDocument() throws Exception {
    together(
        () -> {
          for (int i = 0; i < 40; i++) {
            collection.insertOne(new Document("state", "s" + i % 3));
            if (i == 20) {
              collection.createIndex(Indexes.ascending("state"));
            }
          }
          return true;
        });
    assertThat(collection.countDocuments(Filters.in("state", "s0", "s1", "s2")))
        .isEqualTo(THREADS * 40);
    assertThat(validate()).containsEntry("valid", true).containsEntry("nIndexes", 2);
  }

  private Document validate() {
    return client.getDatabase("kesu").runCommand(new Document("validate", "complaints"));
  }
}
