package kesu.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/**
 * An index as the server library describes it. Its operations are never called: the table, which
 * would call them, keeps the entries itself.
 */
abstract class KeysOnlyIndex extends Index<byte[]> {
  KeysOnlyIndex(String name, List<IndexKey> keys) {
    super(name, keys, false);
  }

  @Override
  public byte[] getPosition(Document document) {
    throw unused();
  }

  @Override
  public void checkAdd(Document document, MongoCollection<byte[]> collection) {
    throw unused();
  }

  @Override
  public void add(Document document, byte[] position, MongoCollection<byte[]> collection) {
    throw unused();
  }

  @Override
  public byte[] remove(Document document) {
    throw unused();
  }

  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public Iterable<byte[]> getPositions(Document query) {
    throw unused();
  }

  @Override
  public long getCount() {
    return 0;
  }

  @Override
  public long getDataSize() {
    return 0;
  }

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<byte[]> collection) {
    throw unused();
  }

  @Override
  public void updateInPlace(
      Document before, Document after, byte[] position, MongoCollection<byte[]> collection) {
    throw unused();
  }

  @Override
  public void drop() {
    throw unused();
  }

  private static UnsupportedOperationException unused() {
    return new UnsupportedOperationException("The table maintains its indexes itself");
  }
}
