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
 * The documents of one collection with their index entries. One change of one document is one
 * batch: both or neither. Changes of different documents run side by side; changes of the same
 * document, or to the same unique key, wait.
 */
final class DocumentTable {
  private final Storage storage;
  private final Rocks rocks;
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

  Rocks rocks() {
    return rocks;
  }

  Stripes uniqueLocks() {
    return storage.uniqueLocks();
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

  /** Runs {@code work} while nobody else changes the document with this key. */
  <T> T alone(byte[] key, Supplier<T> work) {
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

  /** Runs {@code work} while nobody changes any document. */
  <T> T allAlone(Supplier<T> work) {
    structure.writeLock().lock();
    try {
      return work.get();
    } finally {
      structure.writeLock().unlock();
    }
  }

  /**
   * Puts {@code after} in the place of {@code before}, null meaning absent; only within {@link
   * #alone}.
   *
   * @param bson the bytes of {@code after}, if they are at hand
   */
  void change(
      byte[] key, @Nullable Document before, @Nullable Document after, byte @Nullable [] bson) {
    try (Change change = new Change(this, key)) {
      indexes.forEach(index -> change.entries(index, before, after));
      change.document(after == null ? null : bson != null ? bson : Bson.write(after));
      change.commit();
    }
    if (count.get() >= 0) {
      count.addAndGet((after != null ? 1 : 0) - (before != null ? 1 : 0));
    }
  }

  /** Tells the catalogue, within {@code batch}, what is known of the index. */
  void save(StoredIndex index, Catalog.Stored stored, WriteBatch batch) throws RocksDBException {
    storage.catalog().save(database, name, index.getName(), stored, batch);
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

  /** Takes the index in, and builds it from the documents unless that was done before. */
  void add(StoredIndex index) {
    allAlone(
        () -> {
          if (!index.isBuilt()) {
            new IndexBuild(this, index).run();
          }
          return indexes.add(index);
        });
  }

  void drop(StoredIndex index) {
    allAlone(
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

  /** How many documents there are; counted once after opening, kept up from then on. */
  long count() {
    if (count.get() < 0) {
      allAlone(
          () -> {
            count.set(entries(primary));
            return count;
          });
    }
    return count.get();
  }

  /** How many entries the index has, by looking at each. */
  long entries(StoredIndex index) {
    long found = 0;
    KeyRange range = KeyRange.startingWith(index.prefix());
    try (Views.View view = rocks.view(index.isPrimary() ? rocks.documents : rocks.entries)) {
      RocksIterator entry = view.entries();
      for (entry.seek(range.from());
          view.isOnEntry() && Bytes.startsWith(entry.key(), range.from());
          entry.next()) {
        found++;
      }
    }
    return found;
  }
}
