package kesu.local.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

class IteratorPoolTest {
  @TempDir private Path folder;

  private static void put(RocksDatabase rocks, String key, byte[] value) throws RocksDBException {
    try (WriteBatch batch = new WriteBatch()) {
      batch.put(rocks.entries, key.getBytes(UTF_8), value);
      rocks.write(batch);
    }
  }

  private static List<String> keys(PooledIterator iterator) {
    List<String> keys = new ArrayList<>();
    for (iterator.get().seekToFirst(); iterator.isValid(); iterator.get().next()) {
      keys.add(new String(iterator.get().key(), UTF_8));
    }
    return keys;
  }

  @Test
  void aReusedIteratorShowsTheStateAtItsOpening() throws Exception {
    try (RocksDatabase rocks = RocksDatabase.open(folder, Durability.LOG)) {
      put(rocks, "a", new byte[0]);
      try (PooledIterator first = rocks.iterator(rocks.entries)) {
        assertThat(keys(first)).containsExactly("a");
      }
      put(rocks, "b", new byte[0]);
      try (PooledIterator again = rocks.iterator(rocks.entries)) {
        put(rocks, "c", new byte[0]);

        assertThat(keys(again)).containsExactly("a", "b");
      }
    }
  }

  @Test
  void moreIteratorsCanBeOpenThanThePoolHolds() throws Exception {
    try (RocksDatabase rocks = RocksDatabase.open(folder, Durability.LOG)) {
      List<PooledIterator> open = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        put(rocks, "key-%02d".formatted(i), new byte[0]);
        open.add(rocks.iterator(rocks.entries));
      }

      for (int i = 0; i < 20; i++) {
        assertThat(keys(open.get(i))).hasSize(i + 1);
        open.get(i).close();
        open.get(i).close();
      }
      try (PooledIterator after = rocks.iterator(rocks.entries)) {
        assertThat(keys(after)).hasSize(20);
      }
    }
  }

  @Test
  void aReadErrorIsNotTakenForTheEnd() throws Exception {
    try (RocksDatabase rocks = RocksDatabase.open(folder, Durability.LOG)) {
      byte[] value = new byte[1000];
      new Random(1).nextBytes(value);
      for (int i = 0; i < 500; i++) {
        put(rocks, "key-%03d".formatted(i), value);
      }
    }
    RocksDatabase.open(folder, Durability.LOG).close();
    damageTheMiddleOfTheLargestFile();

    try (RocksDatabase rocks = RocksDatabase.open(folder, Durability.LOG);
        PooledIterator iterator = rocks.iterator(rocks.entries)) {
      assertThatThrownBy(() -> keys(iterator)).hasMessageContaining("RocksDB cannot read");
    }
  }

  private void damageTheMiddleOfTheLargestFile() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Path largest =
          files
              .filter(file -> file.toString().endsWith(".sst"))
              .max(Comparator.comparing(file -> file.toFile().length()))
              .orElseThrow();
      byte[] bytes = Files.readAllBytes(largest);
      for (int i = 0; i < 64; i++) {
        bytes[bytes.length / 2 + i] ^= 0x55;
      }
      Files.write(largest, bytes);
    }
  }
}
