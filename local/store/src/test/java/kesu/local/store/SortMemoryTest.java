package kesu.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.COLLECTION;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sorts without an index take a bounded amount of memory. */
class SortMemoryTest {
  private static final int SORT_EXCEEDED_MEMORY_LIMIT = 292;

  private Storage storage;
  private StoreDatabase database;
  private StoreCollection collection;

  @BeforeEach
  void open(@TempDir Path folder) {
    storage =
        Storage.on(
            RocksDatabase.open(folder, Durability.LOG), Long.MAX_VALUE, new SortMemory(1 << 20));
    database = new StoreDatabase("test", new CursorRegistry(), storage);
    Commands.run(database, new Document("create", "complaints"));
    collection = (StoreCollection) database.resolveCollection("complaints", true);
    for (int id = 0; id < 2000; id++) {
      collection.addDocument(
          new Document("_id", id).append("n", (id * 7919) % 2000).append("t", "x".repeat(1000)));
    }
  }

  @AfterEach
  void close() {
    storage.rocks().close();
  }

  private Document sorted(int limit) {
    return new Document("find", "complaints")
        .append("sort", new Document("n", 1))
        .append("limit", limit)
        .append("batchSize", limit);
  }

  @Test
  void aSortWithoutAnIndexBeyondTheBoundIsRefusedAndLeavesNothingTaken() {
    for (int i = 0; i < 5; i++) {
      MongoServerError refused =
          catchThrowableOfType(
              MongoServerError.class,
              () -> FindCommands.find(storage.cursors(), "test", collection, sorted(0)));
      assertThat(refused.getCode()).isEqualTo(SORT_EXCEEDED_MEMORY_LIMIT);
      assertThat(refused.getMessage()).contains("Sort exceeded memory limit");
    }
    assertThat(storage.rocks().openIterators()).isZero();
    assertThat(FindCommands.find(storage.cursors(), "test", collection, sorted(500)))
        .isInstanceOfSatisfying(
            Reply.Batch.class, batch -> assertThat(batch.documents()).hasSize(500));
  }

  @Test
  void aSortInTheMiddleOfAPipelineIsBoundedToo() {
    Document aggregate =
        new Document("aggregate", "complaints")
            .append(
                "pipeline",
                List.of(
                    new Document("$addFields", new Document("x", 1)),
                    new Document("$sort", new Document("n", 1)),
                    new Document("$limit", 1)))
            .append("cursor", new Document());
    MongoServerError refused =
        catchThrowableOfType(
            MongoServerError.class,
            () ->
                new Aggregations(database, name -> database, NoopOplog.get())
                    .run(collection, aggregate));
    assertThat(refused.getCode()).isEqualTo(SORT_EXCEEDED_MEMORY_LIMIT);
  }

  @Test
  void theDistinctValuesAreFoundWithoutHoldingTheDocuments() {
    Document distinct = new Document("distinct", "complaints").append("key", "n");
    assertThat(Commands.run(database, distinct).get("values"))
        .asInstanceOf(COLLECTION)
        .hasSize(2000);
  }
}
