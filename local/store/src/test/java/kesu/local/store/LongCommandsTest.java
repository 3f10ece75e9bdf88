package kesu.local.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.AggregateIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Field;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long commands hold up nobody else, and end when they must. */
class LongCommandsTest {
  private static final int SCANS = 3;

  private EmbeddedStore store;
  private MongoClient client;
  private MongoCollection<Document> complaints;

  @BeforeEach
  void open(@TempDir Path folder) {
    store = EmbeddedStore.open(folder, 0, Durability.LOG);
    client = MongoClients.create(store.uri() + "?serverSelectionTimeoutMS=500&retryReads=false");
    complaints = client.getDatabase("kesu").getCollection("complaints");
    complaints.insertMany(
        IntStream.range(0, 3000)
            .mapToObj(i -> new Document("_id", i).append("text", "xxxxxxxxxxxx"))
            .toList());
  }

  @AfterEach
  void close() {
    client.close();
    store.close();
  }

  @Test
  void longScansDoNotHoldUpOthers() throws Exception {
    try (ExecutorService scans = Executors.newFixedThreadPool(SCANS)) {
      for (int i = 0; i < SCANS; i++) {
        scans.submit(
            () -> {
              try {
                complaints.find(ClosingTest.slow()).first();
              } catch (MongoException expected) {
                // it is ended at the close
              }
            });
      }
      while (store.runningCommands() < SCANS) {
        Thread.onSpinWait();
      }
      try (MongoClient other = MongoClients.create(store.uri() + "?socketTimeoutMS=15000")) {
        for (int i = 0; i < 20; i++) {
          assertThat(
                  other.getDatabase("kesu").getCollection("complaints").find(eq("_id", i)).first())
              .isNotNull();
        }
      }
      assertThat(store.runningCommands()).isGreaterThanOrEqualTo(SCANS);
      close();
    }
  }

  @Test
  void aCommandEndsAtItsTimeLimit() {
    Instant before = Instant.now();
    assertThatThrownBy(
            () -> complaints.find(ClosingTest.slow()).maxTime(300, TimeUnit.MILLISECONDS).first())
        .isInstanceOf(MongoExecutionTimeoutException.class);
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(3));
    assertThat(complaints.find(eq("_id", 1)).maxTime(5, TimeUnit.SECONDS).first()).isNotNull();
  }

  @Test
  void anIndexOverTooManyCombinationsIsRefusedInsteadOfFindingNothing() {
    complaints.createIndex(Indexes.ascending("steps.a", "steps.b"));
    List<Document> steps =
        IntStream.range(0, 46_341).mapToObj(i -> new Document("a", i).append("b", i)).toList();
    MongoWriteException refused =
        catchThrowableOfType(
            MongoWriteException.class,
            () -> complaints.insertOne(new Document("_id", "huge").append("steps", steps)));
    assertThat(refused).isNotNull();
    assertThat(refused.getError().getCode()).isEqualTo(201);
    assertThat(complaints.find(eq("_id", "huge")).first()).isNull();
  }

  @Test
  void aLargeAggregationIsAnsweredInBatches() {
    AggregateIterable<Document> large =
        complaints.aggregate(List.of(Aggregates.addFields(new Field<>("more", "客户".repeat(4000)))));
    int found = 0;
    for (Document document : large) {
      assertThat(document.getString("more")).hasSize(8000);
      found++;
    }
    assertThat(found).isEqualTo(3000);
    assertThat(complaints.aggregate(List.of(Aggregates.limit(2))).batchSize(1)).hasSize(2);
  }
}
