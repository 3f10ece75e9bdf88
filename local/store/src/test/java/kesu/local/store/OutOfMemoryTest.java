package kesu.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store without memory ends, so that it is started anew; it does not stay alive but deaf. */
class OutOfMemoryTest {
  private static final int CLIENTS = 4;

  @Test
  void aStoreThatRunsOutOfMemoryEnds(@TempDir Path folder) throws Exception {
    Process process = StoreProcess.start(folder, "-Xmx24m");
    try (BufferedReader output = process.inputReader();
        MongoClient client = MongoClients.create(StoreProcess.uri(output));
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      MongoCollection<Document> complaints = client.getDatabase("kesu").getCollection("complaints");
      for (int i = 0; i < CLIENTS; i++) {
        clients.submit(
            () -> {
              try {
                complaints.insertOne(new Document("text", "客".repeat(5 << 20)));
              } catch (MongoException expected) {
                // the store is gone
              }
            });
      }
      boolean ended = process.waitFor(20, TimeUnit.SECONDS);
      assertThat(ended).isTrue();
      assertThat(process.exitValue()).isEqualTo(3);
      assertThat(output.lines().toList()).anyMatch(line -> line.contains("out of memory"));
    } finally {
      process.destroyForcibly();
    }
  }
}
