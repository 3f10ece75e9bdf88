package kesu.local.store;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** Builds an index from the existing documents. The catalogue marks it built only at the end. */
final class IndexBuild {
  private static final int BATCH_BYTES = 1 << 20;

  private final DocumentTable table;
  private final RocksDatabase rocks;
  private final StoredIndex index;
  private final Set<byte[]> pending = new TreeSet<>(Arrays::compareUnsigned);

  IndexBuild(DocumentTable table, StoredIndex index) {
    this.table = table;
    this.rocks = table.rocks();
    this.index = index;
  }

  void run() {
    rocks.deleteAll(rocks.entries, index.prefix());
    try (Rows rows = Rows.of(new Plan.FullScan(true, false), table, new ExecutionStats());
        WriteBatch batch = new WriteBatch()) {
      for (Rows.Row row = rows.next(); row != null; row = rows.next()) {
        for (byte[] entry : index.keysOf(Bson.read(Objects.requireNonNull(row.bytes())))) {
          if (index.isUnique()
              && (!pending.add(entry) || rocks.get(rocks.entries, entry) != null)) {
            throw table.duplicate(index.getName());
          }
          batch.put(rocks.entries, index.storedKey(entry, row.key()), row.key());
        }
        if (batch.getDataSize() > BATCH_BYTES) {
          rocks.write(batch);
          batch.clear();
          pending.clear();
        }
      }
      index.markBuilt();
      Catalog.IndexEntry entry = index.catalogEntry();
      table.save(index, entry, batch);
      rocks.write(batch);
      index.saved(entry);
    } catch (RocksDBException e) {
      throw new IllegalStateException("The index cannot be built", e);
    }
  }
}
