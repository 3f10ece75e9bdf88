package kesu.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
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
 * The documents of one collection with their index entries. A change of a document and its entries
 * is one atomic batch. Changes of different documents run concurrently; changes of the same
 * document or the same unique key wait for each other.
 */
final class DocumentTable {
  private final Storage storage;
  private final RocksDatabase rocks;
  private final String database;
  private final String name;
  private final int number;
  private final StoredIndex primary;
  private final List<StoredIndex> indexes = new CopyOnWriteArrayList<>();
  private final ReentrantReadWriteLock structure = new ReentrantReadWriteLock();
  private final AtomicLong count = new AtomicLong(-1);

  DocumentTable(Storage storage, String database, String name) {
    this.storage = storage;
    this.rocks = storage.rocks();
    this.database = database;
    this.name = name;
    this.number = storage.catalog().collection(database, name);
    this.primary = StoredIndex.primary(number);
  }

  RocksDatabase rocks() {
    return rocks;
  }

  StripedLocks uniqueLocks() {
    return storage.uniqueLocks();
  }

  Interruption interruption() {
    return storage.interruption();
  }

  SortMemory sortMemory() {
    return storage.sortMemory();
  }

  List<StoredIndex> indexes() {
    return indexes;
  }

  StoredIndex primary() {
    return primary;
  }

  byte[] keyOf(@Nullable Object id) {
    return new KeyWriter().int32(number).value(id, true).toBytes();
  }

  byte @Nullable [] get(byte[] key) {
    return rocks.get(rocks.documents, key);
  }

  /** Runs {@code work} with the document's lock held. */
  <T> T withDocumentLock(byte[] key, Supplier<T> work) {
    Lock shared = structure.readLock();
    Lock mine = storage.documentLocks().of(key);
    shared.lock();
    mine.lock();
    try {
      return work.get();
    } finally {
      mine.unlock();
      shared.unlock();
    }
  }

  /** Runs {@code work} with all writers of the collection held off. */
  <T> T exclusively(Supplier<T> work) {
    structure.writeLock().lock();
    try {
      return work.get();
    } finally {
      structure.writeLock().unlock();
    }
  }

  /**
   * Replaces {@code before} by {@code after}, null meaning absent. Call within {@link
   * #withDocumentLock} only.
   */
  void change(byte[] key, @Nullable Document before, @Nullable Document after) {
    byte[] bytes = after == null ? null : Bson.write(after);
    if (bytes != null && bytes.length > Bson.MAX_BYTES) {
      throw tooLarge(bytes.length, before != null);
    }
    try (DocumentWrite write = new DocumentWrite(this, key)) {
      indexes.forEach(index -> write.entries(index, before, after));
      write.document(bytes);
      write.commit();
    }
    if (count.get() >= 0) {
      count.addAndGet((after != null ? 1 : 0) - (before != null ? 1 : 0));
    }
  }

  private static MongoServerError tooLarge(int bytes, boolean update) {
    return update
        ? new MongoServerError(
            17419,
            "Location17419",
            "Resulting document after update is larger than "
                + Bson.MAX_BYTES
                + ": "
                + bytes
                + " bytes")
        : new MongoServerError(
            2,
            "BadValue",
            "object to insert too large. size in bytes: "
                + bytes
                + ", max size: "
                + Bson.MAX_BYTES);
  }

  /** Adds the index's catalogue entry to {@code batch}. */
  void save(StoredIndex index, Catalog.IndexEntry entry, WriteBatch batch) throws RocksDBException {
    storage.catalog().save(database, name, index.getName(), entry, batch);
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

  /** Adds the index, building it from the documents unless it is already built. */
  void add(StoredIndex index) {
    exclusively(
        () -> {
          if (!index.isBuilt()) {
            new IndexBuild(this, index).run();
          }
          return indexes.add(index);
        });
  }

  void drop(StoredIndex index) {
    exclusively(
        () -> {
          storage.catalog().forgetIndex(database, name, index.getName());
          rocks.deleteAll(rocks.entries, index.prefix());
          return indexes.remove(index);
        });
  }

  void drop() {
    List.copyOf(indexes).forEach(this::drop);
    storage.catalog().forgetCollection(database, name);
    rocks.deleteAll(rocks.documents, primary.prefix());
    count.set(0);
  }

  /** The number of documents; counted once after opening, maintained from then on. */
  long count() {
    if (count.get() < 0) {
      exclusively(
          () -> {
            count.set(countEntries(primary));
            return count;
          });
    }
    return count.get();
  }

  /** The number of entries in the index, by reading each. */
  long countEntries(StoredIndex index) {
    long found = 0;
    KeyRange range = KeyRange.startingWith(index.prefix());
    try (PooledIterator entries =
        rocks.iterator(index.isPrimary() ? rocks.documents : rocks.entries)) {
      RocksIterator entry = entries.get();
      for (entry.seek(range.from());
          entries.isValid() && Bytes.startsWith(entry.key(), range.from());
          entry.next()) {
        found++;
      }
    }
    return found;
  }
}
