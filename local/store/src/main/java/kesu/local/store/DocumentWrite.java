package kesu.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** A change of one document and its index entries, written as one batch. */
final class DocumentWrite implements AutoCloseable {
  private static final int FEW = 32;

  private final DocumentTable table;
  private final RocksDatabase rocks;
  private final byte[] key;
  private final WriteBatch batch;
  private final Map<byte[], StoredIndex> unique = new TreeMap<>(Arrays::compareUnsigned);
  private final List<Added> added = new ArrayList<>(4);
  private final List<Runnable> afterCommit = new ArrayList<>(0);

  private record Added(StoredIndex index, byte[] key) {}

  DocumentWrite(DocumentTable table, byte[] key) {
    this.table = table;
    this.rocks = table.rocks();
    this.batch = rocks.batch();
    this.key = key;
  }

  /**
   * Deletes the entries that only {@code before} has and adds those that only {@code after} has.
   */
  void entries(StoredIndex index, @Nullable Document before, @Nullable Document after) {
    List<byte[]> old = before == null ? List.of() : index.keysOf(before);
    List<byte[]> now = after == null ? List.of() : index.keysOf(after);
    try {
      Predicate<byte[]> isOld = contained(old);
      Predicate<byte[]> isNew = contained(now);
      for (byte[] entry : old) {
        if (!isNew.test(entry)) {
          batch.delete(rocks.entries, index.storedKey(entry, key));
        }
      }
      for (byte[] entry : now) {
        if (!isOld.test(entry)) {
          if (index.isUnique()) {
            unique.put(entry, index);
          }
          byte[] stored = index.storedKey(entry, key);
          batch.put(rocks.entries, stored, key);
          added.add(new Added(index, stored));
        }
      }
      if (index.hasUnsavedArrays()) {
        Catalog.IndexEntry entry = index.catalogEntry();
        table.save(index, entry, batch);
        afterCommit.add(() -> index.saved(entry));
      }
    } catch (RocksDBException e) {
      throw new IllegalStateException("The batch cannot be filled", e);
    }
  }

  private static Predicate<byte[]> contained(List<byte[]> entries) {
    if (entries.size() <= FEW) {
      return entry -> contains(entries, entry);
    }
    Set<byte[]> sorted = new TreeSet<>(Arrays::compareUnsigned);
    sorted.addAll(entries);
    return sorted::contains;
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

  /**
   * Writes the batch, or throws and writes nothing if another document has one of its unique keys.
   */
  void commit() {
    if (unique.isEmpty()) {
      write();
    } else {
      try (StripedLocks.Held held = table.uniqueLocks().lockAll(unique.keySet())) {
        unique.forEach(this::check);
        write();
      }
    }
    afterCommit.forEach(Runnable::run);
  }

  private void write() {
    boolean[] announced = new boolean[added.size()];
    for (int i = 0; i < announced.length; i++) {
      announced[i] = added.get(i).index().emptyRanges().adding(added.get(i).key());
    }
    try {
      rocks.write(batch);
    } finally {
      // even on failure: a needless look is better than an entry overlooked
      for (int i = 0; i < announced.length; i++) {
        added.get(i).index().emptyRanges().added(added.get(i).key(), announced[i]);
      }
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
