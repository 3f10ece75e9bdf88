package kesu.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Checkpoint;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Snapshot;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * The RocksDB folder: the column families catalogue, documents and index entries, changed in atomic
 * batches.
 */
final class RocksDatabase implements AutoCloseable {
  private static final int MAX_POOLED_BATCHES = 8;
  private static final long MAX_POOLED_BATCH_BYTES = 64 << 10;

  private final RocksDB db;
  private final RocksSettings settings;
  private final WriteOptions writes = new WriteOptions();
  private final GroupSync durable = new GroupSync(this::sync);
  private final Durability durability;
  private final Map<ColumnFamilyHandle, IteratorPool> iterators = new IdentityHashMap<>();
  private final Queue<WriteBatch> batches = new ArrayBlockingQueue<>(MAX_POOLED_BATCHES);
  final ColumnFamilyHandle catalog;
  final ColumnFamilyHandle documents;
  final ColumnFamilyHandle entries;

  private RocksDatabase(
      RocksDB db,
      List<ColumnFamilyHandle> families,
      RocksSettings settings,
      Durability durability) {
    this.db = db;
    this.settings = settings;
    this.durability = durability;
    families.forEach(family -> iterators.put(family, new IteratorPool(db, family)));
    this.catalog = families.get(0);
    this.documents = families.get(1);
    this.entries = families.get(2);
  }

  static RocksDatabase open(Path folder, Durability durability) {
    return open(folder, durability, false);
  }

  /**
   * Opens the folder. Refused if acknowledged writes in it are damaged, unless {@code acceptLoss}:
   * then the state before the damage is taken.
   */
  static RocksDatabase open(Path folder, Durability durability, boolean acceptLoss) {
    RocksDB.loadLibrary();
    RocksSettings settings = RocksSettings.of(acceptLoss);
    List<ColumnFamilyHandle> handles = new ArrayList<>();
    try {
      Files.createDirectories(folder);
      makePrivate(folder);
      String damage = acceptLoss ? null : LogCheck.damage(folder);
      if (damage != null) {
        throw StoreUnavailable.damaged(folder, damage, null);
      }
      RocksDB db =
          RocksDB.open(settings.options(), folder.toString(), settings.families(), handles);
      return new RocksDatabase(db, handles, settings, durability);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RocksDBException e) {
      throw StoreUnavailable.of(folder, e);
    }
  }

  byte @Nullable [] get(ColumnFamilyHandle family, byte[] key) {
    try {
      return db.get(family, key);
    } catch (RocksDBException e) {
      throw new IllegalStateException("RocksDB cannot read", e);
    }
  }

  /** An iterator over the family as it is now. Must be closed. */
  PooledIterator iterator(ColumnFamilyHandle family) {
    return iterator(family, null);
  }

  /** An iterator over the family as it was at {@code snapshot}. Must be closed before it. */
  PooledIterator iterator(ColumnFamilyHandle family, @Nullable Snapshot snapshot) {
    return Objects.requireNonNull(iterators.get(family)).open(snapshot);
  }

  /** The state as it is now, to be given back with {@link #release(Snapshot)}. */
  Snapshot snapshot() {
    return db.getSnapshot();
  }

  void release(Snapshot snapshot) {
    db.releaseSnapshot(snapshot);
  }

  /** The number of iterators that are open now. */
  int openIterators() {
    return iterators.values().stream().mapToInt(IteratorPool::lent).sum();
  }

  /** An empty batch, to be returned to the pool with {@link #release(WriteBatch)}. */
  WriteBatch batch() {
    WriteBatch pooled = batches.poll();
    return pooled != null ? pooled : new WriteBatch();
  }

  void release(WriteBatch batch) {
    boolean large = batch.getDataSize() > MAX_POOLED_BATCH_BYTES;
    batch.clear();
    if (large || !batches.offer(batch)) {
      batch.close();
    }
  }

  /** Writes a batch into the log; it is on the disk after {@link #makeDurable}. */
  void write(WriteBatch batch) {
    try {
      db.write(writes, batch);
      durable.written();
    } catch (RocksDBException e) {
      throw new IllegalStateException("RocksDB cannot write; nothing of this change was saved", e);
    }
  }

  /** Deletes every key that starts with {@code prefix}. */
  void deleteAll(ColumnFamilyHandle family, byte[] prefix) {
    byte[] end = Bytes.after(prefix);
    if (end == null) {
      throw new IllegalArgumentException("A prefix of only 0xFF has no end");
    }
    try (WriteBatch batch = new WriteBatch()) {
      batch.deleteRange(family, prefix, end);
      db.write(writes, batch);
      durable.written();
    } catch (RocksDBException e) {
      throw new IllegalStateException("RocksDB cannot delete", e);
    }
  }

  /** Lets nobody but the owner into the folder, where the file system knows owners. */
  static void makePrivate(Path folder) throws IOException {
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** Copies the state as it is now to a new folder; files are linked where that is possible. */
  void copy(Path target) throws RocksDBException {
    try (Checkpoint checkpoint = Checkpoint.create(db)) {
      checkpoint.createCheckpoint(target.toString());
    }
  }

  /** Returns when everything written so far is as durable as the store promises. */
  void makeDurable() {
    if (durability == Durability.FSYNC) {
      durable.await();
    }
  }

  /** Puts every write on the disk. */
  void sync() {
    try {
      db.syncWal();
    } catch (RocksDBException e) {
      throw new IllegalStateException("RocksDB cannot write its log to the disk", e);
    }
  }

  @Override
  public void close() {
    try {
      db.syncWal();
      iterators.values().forEach(IteratorPool::close);
      batches.forEach(WriteBatch::close);
      catalog.close();
      documents.close();
      entries.close();
      db.closeE();
      writes.close();
      settings.close();
    } catch (Exception e) {
      throw new IllegalStateException("RocksDB cannot close", e);
    }
  }
}
