package kesu.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy made while the store runs can be restored, whole and consistent. */
class BackupTest {
  @TempDir private Path folder;
  private EmbeddedStore store;
  private MongoClient client;
  private MongoCollection<Document> complaints;

  @BeforeEach
  void open() {
    store = EmbeddedStore.open(folder.resolve("data"), 0, Durability.LOG);
    client = MongoClients.create(store.uri());
    complaints = client.getDatabase("kesu").getCollection("complaints");
    complaints.createIndex(Indexes.ascending("n"));
  }

  @AfterEach
  void close() {
    client.close();
    store.close();
  }

  @Test
  void aCopyMadeDuringWritesIsRestoredUpToOneMoment() throws Exception {
    AtomicInteger acknowledged = new AtomicInteger();
    AtomicBoolean done = new AtomicBoolean();
    int before;
    int after;
    try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
      Future<?> writing =
          writer.submit(
              () -> {
                while (!done.get()) {
                  int n = acknowledged.get();
                  complaints.insertOne(new Document("_id", n).append("n", n));
                  acknowledged.set(n + 1);
                }
              });
      while (acknowledged.get() < 200) {
        Thread.onSpinWait();
      }
      before = acknowledged.get();
      StoreBackup.request(store.port(), folder.resolve("copy"));
      after = acknowledged.get() + 1;
      while (acknowledged.get() < after + 50) {
        Thread.onSpinWait();
      }
      done.set(true);
      writing.get();
    }

    StoreBackup.restore(folder.resolve("copy"), folder.resolve("restored"));

    try (EmbeddedStore restored =
            EmbeddedStore.open(folder.resolve("restored"), 0, Durability.LOG);
        MongoClient other = MongoClients.create(restored.uri())) {
      var found = other.getDatabase("kesu").getCollection("complaints");
      int count = (int) found.countDocuments();
      assertThat(count).isBetween(before, after);
      assertThat(found.find().sort(new Document("n", 1)).map(each -> each.getInteger("n")))
          .containsExactlyElementsOf(IntStream.range(0, count).boxed().toList());
      assertThat(other.getDatabase("kesu").runCommand(new Document("validate", "complaints")))
          .containsEntry("valid", true);
    }
    assertThat(complaints.countDocuments()).isEqualTo(acknowledged.get());
  }

  @Test
  void nothingIsOverwritten() throws Exception {
    Path taken = Files.createDirectory(folder.resolve("taken"));
    assertThatThrownBy(() -> backup(taken.toString()))
        .isInstanceOf(MongoCommandException.class)
        .hasMessageContaining("exists");
    assertThatThrownBy(() -> backup("relative")).isInstanceOf(MongoCommandException.class);
    assertThatThrownBy(() -> StoreBackup.request(store.port(), taken))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("exists");
    backup(folder.resolve("copy").toString());
    Files.writeString(taken.resolve("file"), "mine");
    assertThatThrownBy(() -> StoreBackup.restore(folder.resolve("copy"), taken))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("not empty");
    assertThatThrownBy(() -> StoreBackup.restore(taken, folder.resolve("new")))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("no backup");
  }

  private void backup(String to) {
    client.getDatabase("admin").runCommand(new Document("kesuBackup", 1).append("to", to));
  }

  @Test
  void nobodyElseCanReadTheData() throws Exception {
    backup(folder.resolve("copy").toString());
    for (String name : new String[] {"data", "copy"}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
          .isEqualTo("rwx------");
    }
  }
}
