package kesu.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;

/**
 * The documents of one collection with their index entries. One change of one document is one
 * batch: both or neither. Changes of different documents run side by side; changes of the same
 * document, or to the same unique key, wait.
 */
final class DocumentTable {
  private final Rocks rocks;
  private final Catalog catalog;
  private final String database;
  private final String name;
  private final int number;
  private final List<StoredIndex> indexes = new CopyOnWriteArrayList<>();
  private final ReentrantReadWriteLock structure = new ReentrantReadWriteLock();
  private final Stripes documentLocks;
  private final Stripes uniqueLocks;
  private final AtomicLong count = new AtomicLong(-1);

  DocumentTable(Storage storage, String database, String name) {
    this.rocks = storage.rocks();
    this.catalog = storage.catalog();
    this.documentLocks = storage.documentLocks();
    this.uniqueLocks = storage.uniqueLocks();
    this.database = database;
    this.name = name;
    this.number = catalog.collection(database, name);
  }

  Rocks rocks() {
    return rocks;
  }

  List<StoredIndex> indexes() {
    return indexes;
  }

  StoredIndex primary() {
    return StoredIndex.primary(number);
  }

  byte[] keyOf(@Nullable Object id) {
    return new KeyWriter().int32(number).value(id, true).toBytes();
  }

  byte @Nullable [] get(byte[] key) {
    return rocks.get(rocks.documents, key);
  }

  /** Runs {@code work} while nobody else changes the document with this key. */
  <T> T alone(byte[] key, Supplier<T> work) {
    Lock shared = structure.readLock();
    Lock mine = documentLocks.of(key);
    shared.lock();
    mine.lock();
    try {
      return work.get();
    } finally {
      mine.unlock();
      shared.unlock();
    }
  }

  /**
   * Puts {@code after} in the place of {@code before}, null meaning absent; only within {@link
   * #alone}.
   */
  void change(byte[] key, @Nullable Document before, @Nullable Document after) {
    try (WriteBatch batch = new WriteBatch()) {
      Set<byte[]> unique = new TreeSet<>(Arrays::compareUnsigned);
      List<StoredIndex> uniqueOf = new ArrayList<>();
      List<Runnable> afterwards = new ArrayList<>(0);
      for (StoredIndex index : indexes) {
        List<byte[]> old = before == null ? List.of() : index.keysOf(before);
        List<byte[]> now = after == null ? List.of() : index.keysOf(after);
        entries(index, key, old, now, batch, unique, uniqueOf);
        if (index.isUnsaved()) {
          Catalog.Stored stored = index.stored();
          catalog.save(database, name, index.getName(), stored, batch);
          afterwards.add(() -> index.saved(stored));
        }
      }
      if (after != null) {
        batch.put(rocks.documents, key, Bson.write(after));
      } else {
        batch.delete(rocks.documents, key);
      }
      commit(batch, key, unique, uniqueOf);
      afterwards.forEach(Runnable::run);
    } catch (RocksDBException e) {
      throw new IllegalStateException("The batch cannot be filled", e);
    }
    if (count.get() >= 0) {
      count.addAndGet((after != null ? 1 : 0) - (before != null ? 1 : 0));
    }
  }

  private void entries(
      StoredIndex index,
      byte[] key,
      List<byte[]> old,
      List<byte[]> now,
      WriteBatch batch,
      Set<byte[]> unique,
      List<StoredIndex> uniqueOf)
      throws RocksDBException {
    for (byte[] entry : old) {
      if (!contains(now, entry)) {
        batch.delete(rocks.entries, stored(index, entry, key));
      }
    }
    for (byte[] entry : now) {
      if (!contains(old, entry)) {
        if (index.isUnique()) {
          unique.add(entry);
          uniqueOf.add(index);
        }
        batch.put(rocks.entries, stored(index, entry, key), key);
      }
    }
  }

  private void commit(
      WriteBatch batch, byte[] key, Set<byte[]> unique, List<StoredIndex> uniqueOf) {
    if (unique.isEmpty()) {
      rocks.write(batch);
      return;
    }
    try (Stripes.Held held = uniqueLocks.lockAll(unique)) {
      for (byte[] entry : unique) {
        byte[] holder = rocks.get(rocks.entries, entry);
        if (holder != null && !Arrays.equals(holder, key)) {
          throw duplicate(
              uniqueOf.stream()
                  .filter(index -> Bytes.startsWith(entry, index.prefix()))
                  .findFirst()
                  .orElseThrow()
                  .getName());
        }
      }
      rocks.write(batch);
    }
  }

  MongoServerError duplicate(String index) {
    return new MongoServerError(
        11000,
        "DuplicateKey",
        "E11000 duplicate key error collection: "
            + database
            + "."
            + name
            + " index: "
            + index
            + " dup key");
  }

  private static boolean contains(List<byte[]> entries, byte[] entry) {
    for (byte[] other : entries) {
      if (Arrays.equals(other, entry)) {
        return true;
      }
    }
    return false;
  }

  private static byte[] stored(StoredIndex index, byte[] entry, byte[] key) {
    return index.isUnique() ? entry : Bytes.concat(entry, Arrays.copyOfRange(key, 4, key.length));
  }

  /** Takes the index in, and builds it from the documents unless that was done before. */
  void add(StoredIndex index) {
    structure.writeLock().lock();
    try {
      if (!index.isBuilt()) {
        build(index);
      }
      indexes.add(index);
    } finally {
      structure.writeLock().unlock();
    }
  }

  private void build(StoredIndex index) {
    rocks.deleteAll(rocks.entries, index.prefix());
    try (RocksIterator found = rocks.iterator(rocks.documents);
        WriteBatch batch = new WriteBatch()) {
      byte[] prefix = primary().prefix();
      for (found.seek(prefix);
          found.isValid() && Bytes.startsWith(found.key(), prefix);
          found.next()) {
        byte[] key = found.key();
        for (byte[] entry : index.keysOf(Bson.read(found.value()))) {
          if (index.isUnique()) {
            // the earlier holder may still wait in the batch: write it out before looking
            rocks.write(batch);
            batch.clear();
            if (rocks.get(rocks.entries, entry) != null) {
              throw duplicate(index.getName());
            }
          }
          batch.put(rocks.entries, stored(index, entry, key), key);
        }
        if (batch.getDataSize() > 1 << 20) {
          rocks.write(batch);
          batch.clear();
        }
      }
      index.built();
      Catalog.Stored stored = index.stored();
      catalog.save(database, name, index.getName(), stored, batch);
      rocks.write(batch);
      index.saved(stored);
    } catch (RocksDBException e) {
      throw new IllegalStateException("The index cannot be built", e);
    }
  }

  void drop(StoredIndex index) {
    structure.writeLock().lock();
    try {
      indexes.remove(index);
      catalog.forgetIndex(database, name, index.getName());
      rocks.deleteAll(rocks.entries, index.prefix());
    } finally {
      structure.writeLock().unlock();
    }
  }

  void drop() {
    List.copyOf(indexes).forEach(this::drop);
    catalog.forgetCollection(database, name);
    rocks.deleteAll(rocks.documents, primary().prefix());
  }

  /** How many documents there are; counted once after opening, kept up from then on. */
  long count() {
    if (count.get() < 0) {
      structure.writeLock().lock();
      try {
        long documents = 0;
        try (RocksIterator found = rocks.iterator(rocks.documents)) {
          byte[] prefix = primary().prefix();
          for (found.seek(prefix);
              found.isValid() && Bytes.startsWith(found.key(), prefix);
              found.next()) {
            documents++;
          }
        }
        count.set(documents);
      } finally {
        structure.writeLock().unlock();
      }
    }
    return count.get();
  }
}
