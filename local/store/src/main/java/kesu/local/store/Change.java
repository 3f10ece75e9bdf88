package kesu.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** One change of one document with its index entries, as one batch. */
final class Change implements AutoCloseable {
  private final DocumentTable table;
  private final Rocks rocks;
  private final byte[] key;
  private final WriteBatch batch;
  private final Map<byte[], StoredIndex> unique = new TreeMap<>(Arrays::compareUnsigned);
  private final List<Added> added = new ArrayList<>(4);
  private final List<Runnable> afterwards = new ArrayList<>(0);

  private record Added(StoredIndex index, byte[] key) {}

  Change(DocumentTable table, byte[] key) {
    this.table = table;
    this.rocks = table.rocks();
    this.batch = rocks.batch();
    this.key = key;
  }

  /**
   * Takes out the entries that {@code before} had alone and puts in those that {@code after} has
   * alone.
   */
  void entries(StoredIndex index, @Nullable Document before, @Nullable Document after) {
    List<byte[]> old = before == null ? List.of() : index.keysOf(before);
    List<byte[]> now = after == null ? List.of() : index.keysOf(after);
    try {
      for (byte[] entry : old) {
        if (!contains(now, entry)) {
          batch.delete(rocks.entries, index.stored(entry, key));
        }
      }
      for (byte[] entry : now) {
        if (!contains(old, entry)) {
          if (index.isUnique()) {
            unique.put(entry, index);
          }
          byte[] stored = index.stored(entry, key);
          batch.put(rocks.entries, stored, key);
          added.add(new Added(index, stored));
        }
      }
      if (index.isUnsaved()) {
        Catalog.Stored stored = index.stored();
        table.save(index, stored, batch);
        afterwards.add(() -> index.saved(stored));
      }
    } catch (RocksDBException e) {
      throw new IllegalStateException("The batch cannot be filled", e);
    }
  }

  private static boolean contains(List<byte[]> entries, byte[] entry) {
    for (byte[] other : entries) {
      if (Arrays.equals(other, entry)) {
        return true;
      }
    }
    return false;
  }

  void document(byte @Nullable [] bson) {
    try {
      if (bson != null) {
        batch.put(rocks.documents, key, bson);
      } else {
        batch.delete(rocks.documents, key);
      }
    } catch (RocksDBException e) {
      throw new IllegalStateException("The batch cannot be filled", e);
    }
  }

  /** Writes all of it, unless another document has one of its unique keys: then nothing. */
  void commit() {
    if (unique.isEmpty()) {
      write();
    } else {
      try (Stripes.Held held = table.uniqueLocks().lockAll(unique.keySet())) {
        unique.forEach(this::check);
        write();
      }
    }
    afterwards.forEach(Runnable::run);
  }

  private void write() {
    try {
      rocks.write(batch);
    } finally {
      // even if it failed: better to look for what is not there than not to see what is
      added.forEach(entry -> entry.index().gaps().added(entry.key()));
    }
  }

  private void check(byte[] entry, StoredIndex index) {
    byte[] holder = rocks.get(rocks.entries, entry);
    if (holder != null && !Arrays.equals(holder, key)) {
      throw table.duplicate(index.getName());
    }
  }

  @Override
  public void close() {
    rocks.release(batch);
  }
}
