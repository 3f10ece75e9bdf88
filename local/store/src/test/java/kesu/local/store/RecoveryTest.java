package kesu.local.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A start that would drop acknowledged writes is refused, and the reason is told. */
class RecoveryTest {
  private static final int DOCUMENTS = 500;

  @TempDir private Path folder;

  /** Leaves a folder with acknowledged writes in its log only, as a kill does. */
  private void writeAndKill() throws Exception {
    Process process = StoreProcess.start(folder, "-Xmx128m");
    try (BufferedReader output = process.inputReader();
        MongoClient client = MongoClients.create(StoreProcess.uri(output))) {
      MongoCollection<Document> complaints = client.getDatabase("kesu").getCollection("complaints");
      for (int i = 0; i < DOCUMENTS; i += 50) {
        complaints.insertMany(
            IntStream.range(i, i + 50)
                .mapToObj(id -> new Document("_id", id).append("text", "x".repeat(300)))
                .toList());
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private Path log() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".log"))
          .max(Comparator.comparing(file -> file.toFile().length()))
          .orElseThrow();
    }
  }

  private void flip(Path file, long from, int bytes) throws IOException {
    try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
      for (long at = from; at < from + bytes; at++) {
        damaged.seek(at);
        int old = damaged.read();
        damaged.seek(at);
        damaged.write(old ^ 0x55);
      }
    }
  }

  private long found() {
    try (EmbeddedStore store = EmbeddedStore.open(folder, 0, Durability.LOG);
        MongoClient client = MongoClients.create(store.uri())) {
      return client.getDatabase("kesu").getCollection("complaints").countDocuments();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.9, 0.97})
  void aLogDamagedBeforeItsEndRefusesTheStart(double where) throws Exception {
    writeAndKill();
    Path log = log();
    flip(log, (long) (Files.size(log) * where), 64);
    List<String> before = names();

    for (int attempt = 0; attempt < 2; attempt++) {
      assertThatThrownBy(this::found)
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining(log.getFileName().toString())
          .hasMessageContaining("备份")
          .hasMessageContaining("backup")
          .hasMessageContaining("--accept-loss");
    }
    assertThat(names()).containsAll(before);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.matches(".*\\.(log|sst)|CURRENT|MANIFEST.*"))
              .toList());
    }
  }

  @Test
  void aTornEndOfTheLogIsLeftOut() throws Exception {
    writeAndKill();
    Path log = log();
    try (RandomAccessFile torn = new RandomAccessFile(log.toFile(), "rw")) {
      torn.setLength(torn.length() - 100);
    }
    assertThat(found()).isEqualTo(DOCUMENTS - 1);
  }

  @Test
  void aFolderWithoutItsTableOfContentsIsNotTakenForANewOne() throws Exception {
    writeAndKill();
    Files.delete(folder.resolve("CURRENT"));
    List<String> before = names();
    assertThatThrownBy(this::found)
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("CURRENT");
    assertThat(names()).containsAll(before);
  }

  @Test
  void theLossIsAcceptedOnlyIfToldSo() throws Exception {
    writeAndKill();
    Path log = log();
    flip(log, Files.size(log) / 2, 64);
    Process process = StoreProcess.start(folder, "-Xmx128m", "--accept-loss");
    try (BufferedReader output = process.inputReader();
        MongoClient client = MongoClients.create(StoreProcess.uri(output))) {
      MongoCollection<Document> complaints = client.getDatabase("kesu").getCollection("complaints");
      assertThat(complaints.countDocuments(eq("_id", 0))).isEqualTo(1);
      assertThat(complaints.countDocuments()).isLessThan(DOCUMENTS);
    } finally {
      process.destroy();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aDamagedFileIsNotTakenForASecondProcessWhateverTheFolderIsCalled() throws Exception {
    Path locked = Files.createDirectories(folder.resolve("lock"));
    EmbeddedStore.open(locked, 0, Durability.LOG).close();
    try (Stream<Path> files = Files.list(locked)) {
      Path manifest =
          files
              .filter(file -> file.getFileName().toString().startsWith("MANIFEST"))
              .findFirst()
              .orElseThrow();
      flip(manifest, 20, 20);
    }
    assertThatThrownBy(() -> EmbeddedStore.open(locked, 0, Durability.LOG))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("is damaged")
        .hasMessageNotContaining("in use");
  }
}
