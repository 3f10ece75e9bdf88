package kesu.local.store;

import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingTest {
  /** A filter so expensive that a scan of some thousand documents takes minutes. */
  static Bson slow() {
    return or(IntStream.range(0, 2000).mapToObj(i -> regex("text", "(x+x+)+" + i + "y")).toList());
  }

  @Test
  void closingDoesNotWaitForALongScan(@TempDir Path folder) throws Exception {
    EmbeddedStore store = EmbeddedStore.open(folder, 0, Durability.LOG);
    try (MongoClient client = MongoClients.create(store.uri() + "?serverSelectionTimeoutMS=500")) {
      MongoCollection<Document> complaints = client.getDatabase("kesu").getCollection("complaints");
      List<Document> documents =
          IntStream.range(0, 3000)
              .mapToObj(i -> new Document("_id", i).append("text", "xxxxxxxxxxxx"))
              .toList();
      complaints.insertMany(documents);
      CompletableFuture<Boolean> failed =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  complaints.find(slow()).first();
                  return false;
                } catch (MongoException e) {
                  return true;
                }
              });
      while (store.runningCommands() == 0) {
        Thread.onSpinWait();
      }
      Instant before = Instant.now();
      store.close();
      assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
      assertThat(failed.get()).isTrue();
    }
    EmbeddedStore.open(folder, 0, Durability.LOG).close();
  }
}
