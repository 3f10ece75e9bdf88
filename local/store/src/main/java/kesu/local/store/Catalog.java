package kesu.local.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.TreeSet;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;

/**
 * Assigns the numbers that stand for collections and indexes in keys. No number is assigned twice,
 * so leftovers of a dropped collection are never read as another's.
 */
final class Catalog {
  private static final byte[] NEXT = {0};
  private final RocksDatabase rocks;

  Catalog(RocksDatabase rocks) {
    this.rocks = rocks;
  }

  /** An index in the catalogue; bit i of {@code arrays} is set if field i is multikey. */
  record IndexEntry(int number, boolean built, int arrays) {}

  synchronized int collection(String database, String name) {
    byte[] key = key('c', database, name);
    byte[] value = rocks.get(rocks.catalog, key);
    return value != null ? ByteBuffer.wrap(value).getInt() : allocate(key, 0);
  }

  synchronized IndexEntry index(String database, String collection, String name) {
    byte[] key = key('i', database, collection, name);
    byte[] value = rocks.get(rocks.catalog, key);
    if (value == null) {
      return new IndexEntry(allocate(key, 5), false, 0);
    }
    ByteBuffer fields = ByteBuffer.wrap(value);
    return new IndexEntry(fields.getInt(), fields.get() == 1, fields.getInt());
  }

  void save(String database, String collection, String name, IndexEntry index, WriteBatch batch)
      throws RocksDBException {
    byte[] value =
        ByteBuffer.allocate(9)
            .putInt(index.number())
            .put((byte) (index.built() ? 1 : 0))
            .putInt(index.arrays())
            .array();
    batch.put(rocks.catalog, key('i', database, collection, name), value);
  }

  void forgetCollection(String database, String name) {
    delete(key('c', database, name));
  }

  void forgetIndex(String database, String collection, String name) {
    delete(key('i', database, collection, name));
  }

  /** Names of the databases that have a collection. */
  Set<String> databases() {
    Set<String> databases = new TreeSet<>();
    try (PooledIterator entries = rocks.iterator(rocks.catalog)) {
      RocksIterator found = entries.get();
      for (found.seek(new byte[] {'c'}); entries.isValid() && found.key()[0] == 'c'; found.next()) {
        String[] names = new String(found.key(), UTF_8).split("\0", -1);
        if (!names[2].startsWith("system.")) {
          databases.add(names[1]);
        }
      }
    }
    return databases;
  }

  private int allocate(byte[] key, int extraBytes) {
    byte[] last = rocks.get(rocks.catalog, NEXT);
    int number = last == null ? 1 : ByteBuffer.wrap(last).getInt() + 1;
    try (WriteBatch batch = new WriteBatch()) {
      batch.put(rocks.catalog, NEXT, ByteBuffer.allocate(4).putInt(number).array());
      batch.put(rocks.catalog, key, ByteBuffer.allocate(4 + extraBytes).putInt(number).array());
      rocks.write(batch);
    } catch (RocksDBException e) {
      throw new IllegalStateException("The catalogue cannot be changed", e);
    }
    return number;
  }

  private void delete(byte[] key) {
    try (WriteBatch batch = new WriteBatch()) {
      batch.delete(rocks.catalog, key);
      rocks.write(batch);
    } catch (RocksDBException e) {
      throw new IllegalStateException("The catalogue cannot be changed", e);
    }
  }

  private static byte[] key(char kind, String... names) {
    return (kind + "\0" + String.join("\0", names)).getBytes(UTF_8);
  }
}
