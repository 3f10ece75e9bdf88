package kesu.local.store;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * Makes an index of the documents that are there. Until its end the catalogue calls the index not
 * built.
 */
final class IndexBuild {
  private static final int BATCH_BYTES = 1 << 20;

  private final DocumentTable table;
  private final Rocks rocks;
  private final StoredIndex index;
  private final Set<byte[]> waiting = new TreeSet<>(Arrays::compareUnsigned);

  IndexBuild(DocumentTable table, StoredIndex index) {
    this.table = table;
    this.rocks = table.rocks();
    this.index = index;
  }

  void run() {
    rocks.deleteAll(rocks.entries, index.prefix());
    try (Rows rows = Rows.of(new Plan.FullScan(true, false), table, new Work());
        WriteBatch batch = new WriteBatch()) {
      for (Rows.Row row = rows.next(); row != null; row = rows.next()) {
        for (byte[] entry : index.keysOf(Bson.read(Objects.requireNonNull(row.bytes())))) {
          if (index.isUnique()
              && (!waiting.add(entry) || rocks.get(rocks.entries, entry) != null)) {
            throw table.duplicate(index.getName());
          }
          batch.put(rocks.entries, index.stored(entry, row.key()), row.key());
        }
        if (batch.getDataSize() > BATCH_BYTES) {
          rocks.write(batch);
          batch.clear();
          waiting.clear();
        }
      }
      index.built();
      Catalog.Stored stored = index.stored();
      table.save(index, stored, batch);
      rocks.write(batch);
      index.saved(stored);
    } catch (RocksDBException e) {
      throw new IllegalStateException("The index cannot be built", e);
    }
  }
}
