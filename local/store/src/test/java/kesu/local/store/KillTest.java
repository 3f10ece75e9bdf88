package kesu.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A store process is killed under load, repeatedly on the same folder; no acknowledged write is
 * lost.
 */
class KillTest {
  private static final int TRIALS = Integer.getInteger("kesu.store.kills", 5);
  private static final long SEED = Long.getLong("kesu.store.seed", 20261121L);
  private static final int WRITERS = 8;
  private static final int GONE = -1;

  private final Map<Integer, Integer> acknowledged = new ConcurrentHashMap<>();
  private final Map<Integer, Integer> attempted = new ConcurrentHashMap<>();
  private final AtomicInteger writes = new AtomicInteger();
  private int checked;

  @Test
  void everyAcknowledgedWriteSurvivesAKill(@TempDir Path folder) throws Exception {
    Random random = new Random(SEED);
    for (int trial = 0; trial < TRIALS; trial++) {
      Process process = StoreProcess.start(folder, "-Xmx256m");
      try (BufferedReader output = process.inputReader();
          MongoClient client = MongoClients.create(StoreProcess.uri(output))) {
        MongoCollection<Document> collection =
            client.getDatabase("kill").getCollection("documents");
        collection.createIndex(Indexes.ascending("state", "v"));
        collection.createIndex(Indexes.descending("tags"));
        collection.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
        verify(client, collection);
        int killAfter = writes.get() + 200 + random.nextInt(800);
        writeUntilKilled(process, collection, trial, killAfter);
      }
    }
    Process process = StoreProcess.start(folder, "-Xmx256m");
    try (BufferedReader output = process.inputReader();
        MongoClient client = MongoClients.create(StoreProcess.uri(output))) {
      verify(client, client.getDatabase("kill").getCollection("documents"));
    } finally {
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    System.out.printf(
        "kills %d, acknowledged writes %d, documents checked %d, lost 0%n",
        TRIALS, writes.get(), checked);
    assertThat(writes.get()).isGreaterThan(TRIALS * 200);
  }

  /** Each writer has documents of its own, so it knows what must exist. */
  private void writeUntilKilled(
      Process process, MongoCollection<Document> collection, int trial, int killAfter)
      throws Exception {
    CountDownLatch enough = new CountDownLatch(1);
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      for (int writer = 0; writer < WRITERS; writer++) {
        int first = writer;
        writers.submit(
            () -> {
              Random random = new Random(SEED + 31L * trial + first);
              try {
                while (true) {
                  write(collection, random.nextInt(200) * WRITERS + first, random);
                  if (writes.incrementAndGet() == killAfter) {
                    enough.countDown();
                  }
                }
              } catch (MongoException killed) {
                enough.countDown();
              }
            });
      }
      enough.await();
      process.destroyForcibly().waitFor();
    }
  }

  private void write(MongoCollection<Document> collection, int id, Random random) {
    int version = attempted.getOrDefault(id, 0) + 1;
    boolean exists = acknowledged.getOrDefault(id, GONE) != GONE;
    boolean delete = exists && random.nextInt(5) == 0;
    attempted.put(id, delete ? -version : version);
    if (delete) {
      collection.deleteOne(Filters.eq("_id", id));
      attempted.put(id, version);
      acknowledged.put(id, GONE);
      return;
    }
    if (exists && random.nextBoolean()) {
      collection.updateOne(
          Filters.eq("_id", id),
          Updates.combine(Updates.set("v", version), Updates.set("number", id + "/" + version)));
    } else if (exists) {
      collection.replaceOne(Filters.eq("_id", id), document(id, version));
    } else {
      collection.insertOne(document(id, version));
    }
    acknowledged.put(id, version);
  }

  private static Document document(int id, int version) {
    return new Document("_id", id)
        .append("v", version)
        .append("state", "s" + version % 3)
        .append("number", id + "/" + version)
        .append("tags", List.of("t" + id % 7, "t" + version % 5))
        .append("text", "x".repeat(500));
  }

  /** Each document has its last acknowledged version or the one attempted after it, unanswered. */
  private void verify(MongoClient client, MongoCollection<Document> collection) {
    Map<Integer, Integer> found = new ConcurrentHashMap<>();
    collection
        .find()
        .forEach(document -> found.put(document.getInteger("_id"), document.getInteger("v")));
    attempted.forEach(
        (id, last) -> {
          int is = found.getOrDefault(id, GONE);
          int attempt = last < 0 ? GONE : last;
          assertThat(is)
              .as("version of document %d", id)
              .isIn(acknowledged.getOrDefault(id, GONE), attempt);
          checked++;
          attempted.put(id, Math.abs(last));
          acknowledged.put(id, is);
        });
    assertThat(attempted.keySet()).containsAll(found.keySet());
    Document validated =
        client.getDatabase("kill").runCommand(new Document("validate", "documents"));
    assertThat(validated.getBoolean("valid")).as(validated.toJson()).isTrue();
  }
}
