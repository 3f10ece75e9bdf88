package kesu.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A query over several ranges of an index sees one state of it. */
class SnapshotReadTest {
  private static final int DOCUMENTS = 40;
  private static final int READS = 150;
  private static final List<String> STATES = List.of("a", "b", "c", "d");

  private Storage storage;
  private StoreDatabase database;
  private StoreCollection collection;

  @BeforeEach
  void open(@TempDir Path folder) {
    storage = Storage.on(RocksDatabase.open(folder, Durability.LOG), 0);
    database = new StoreDatabase("test", new CursorRegistry(), storage);
    Document index =
        new Document("key", new Document("state", 1).append("dueAt", 1)).append("name", "due");
    Document other = new Document("key", new Document("other", 1)).append("name", "other");
    Commands.run(
        database, new Document("createIndexes", "queue").append("indexes", List.of(index, other)));
    collection = (StoreCollection) database.resolveCollection("queue", true);
  }

  @AfterEach
  void close() {
    storage.rocks().close();
  }

  private static Document moved(int id, Random random) {
    String state = STATES.get(random.nextInt(STATES.size()));
    return new Document("_id", id)
        .append("state", state)
        .append("dueAt", random.nextInt(100))
        .append("other", random.nextInt(2));
  }

  private List<Object> ids(Document filter, Document sort) {
    List<Object> ids = new ArrayList<>();
    try (QueryExecution execution =
        QueryExecution.of(collection.table(), new Query(filter, sort, 0, 0))) {
      for (byte[] bytes = execution.next(); bytes != null; bytes = execution.next()) {
        ids.add(Bson.read(bytes).get("_id"));
      }
    }
    return ids;
  }

  /** Every document always matches, whichever state it moves to meanwhile. */
  private void readWhileDocumentsMove(Document filter, Document sort) throws Exception {
    for (int id = 0; id < DOCUMENTS; id++) {
      collection.addDocument(moved(id, new Random(id)));
    }
    AtomicBoolean done = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < 2; writer++) {
        Random random = new Random(writer);
        writers.add(
            threads.submit(
                () -> {
                  while (!done.get()) {
                    int id = random.nextInt(DOCUMENTS);
                    Document update =
                        new Document("q", new Document("_id", id)).append("u", moved(id, random));
                    Commands.run(
                        database,
                        new Document("update", "queue").append("updates", List.of(update)));
                  }
                }));
      }
      try {
        List<Object> all =
            Collections.unmodifiableList(ids(new Document(), new Document("_id", 1)));
        for (int read = 0; read < READS; read++) {
          assertThat(ids(filter, sort)).containsExactlyInAnyOrderElementsOf(all);
        }
      } finally {
        done.set(true);
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
  }

  @Test
  void aDocumentThatMovesBetweenMergedRangesIsFoundExactlyOnce() throws Exception {
    readWhileDocumentsMove(
        new Document("state", new Document("$in", STATES)), new Document("dueAt", 1));
  }

  @Test
  void aDocumentThatMovesBetweenAlternativesIsFoundExactlyOnce() throws Exception {
    readWhileDocumentsMove(
        new Document(
            "$or",
            List.of(
                new Document("state", new Document("$in", List.of("a", "b"))),
                new Document("state", new Document("$in", List.of("c", "d"))),
                new Document("other", 2))),
        new Document());
  }

  @Test
  void aFailingQueryLeavesNoIteratorOpen() {
    collection.addDocument(new Document("_id", 1).append("state", "a").append("dueAt", 1));
    Document failing = new Document("find", "queue");
    failing.append("filter", new Document("state", new Document("$type", "no such type")));
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> FindCommands.find(storage.cursors(), "test", collection, failing))
          .isInstanceOfAny(MongoServerException.class, MongoException.class);
    }
    assertThat(storage.rocks().openIterators()).isZero();
  }
}
