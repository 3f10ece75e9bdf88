package kesu.local.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An index: computes the keys of a document. */
final class StoredIndex extends KeysOnlyIndex {
  /** As in MongoDB. */
  private static final int MAX_KEYS = 100_000;

  private final int number;
  private final boolean unique;
  private final boolean primary;
  private final List<FieldPath> paths;
  private final EmptyRanges emptyRanges;
  private volatile boolean built;
  private volatile int arrays;
  private volatile int savedArrays;

  StoredIndex(
      String name,
      List<IndexKey> keys,
      boolean unique,
      boolean primary,
      Catalog.IndexEntry stored,
      EmptyRanges emptyRanges) {
    super(name, keys);
    this.number = stored.number();
    this.built = stored.built();
    this.arrays = stored.arrays();
    this.savedArrays = stored.arrays();
    this.unique = unique;
    this.primary = primary;
    this.emptyRanges = emptyRanges;
    this.paths = keys.stream().map(key -> FieldPath.of(key.getKey())).toList();
  }

  /** The primary index: the documents themselves, in the order of their _id. */
  static StoredIndex primary(int collection) {
    return new StoredIndex(
        "_id_",
        List.of(new IndexKey("_id", true)),
        true,
        true,
        new Catalog.IndexEntry(collection, true, 0),
        new EmptyRanges(Long.MAX_VALUE));
  }

  EmptyRanges emptyRanges() {
    return emptyRanges;
  }

  boolean isPrimary() {
    return primary;
  }

  boolean isBuilt() {
    return built;
  }

  Catalog.IndexEntry catalogEntry() {
    return new Catalog.IndexEntry(number, built, arrays);
  }

  void markBuilt() {
    built = true;
  }

  /**
   * True if the catalogue does not yet know that a field is multikey; the next batch must save it.
   */
  boolean hasUnsavedArrays() {
    return savedArrays != arrays;
  }

  void saved(Catalog.IndexEntry entry) {
    synchronized (this) {
      savedArrays |= entry.arrays();
    }
  }

  /** True if field {@code position} is multikey: some document has had an array on its path. */
  boolean hasArrays(int position) {
    return (arrays & 1 << position) != 0;
  }

  boolean hasArrays() {
    return arrays != 0;
  }

  byte[] prefix() {
    return new KeyWriter().int32(number).toBytes();
  }

  /** The keys of {@code document}, without the _id that a non-unique index appends. */
  List<byte[]> keysOf(Document document) {
    List<FieldPath.Values> fields = new ArrayList<>(paths.size());
    int met = 0;
    long combinations = 1;
    for (int i = 0; i < paths.size(); i++) {
      FieldPath.Values values = paths.get(i).in(document);
      fields.add(values);
      met |= values.arrayAt() == null ? 0 : 1 << i;
      combinations *= values.values().size();
      if (combinations > MAX_KEYS) {
        throw tooManyKeys();
      }
    }
    if (met != 0) {
      rememberArrays(fields, met);
    }
    Set<byte[]> keys =
        combinations == 1 ? new LinkedHashSet<>() : new TreeSet<>(Arrays::compareUnsigned);
    for (int combination = 0; combination < combinations; combination++) {
      keys.add(key(fields, combination));
    }
    return List.copyOf(keys);
  }

  /** The stored key of an entry of the document with {@code key}. */
  byte[] storedKey(byte[] entry, byte[] key) {
    return unique ? entry : Bytes.concat(entry, Arrays.copyOfRange(key, 4, key.length));
  }

  private byte[] key(List<FieldPath.Values> fields, int combination) {
    KeyWriter key = new KeyWriter().int32(number);
    int rest = combination;
    for (int i = 0; i < fields.size(); i++) {
      List<@Nullable Object> values = fields.get(i).values();
      key.value(values.get(rest % values.size()), getKeys().get(i).isAscending());
      rest /= values.size();
    }
    return key.toBytes();
  }

  private MongoServerError tooManyKeys() {
    return new MongoServerError(
        201,
        "CannotBuildIndexKeys",
        "Index key generation for "
            + getName()
            + " exceeded the limit of "
            + MAX_KEYS
            + " keys per document");
  }

  private void rememberArrays(List<FieldPath.Values> fields, int met) {
    Set<String> roots = new LinkedHashSet<>();
    for (FieldPath.Values field : fields) {
      if (field.arrayAt() != null) {
        roots.add(field.arrayAt());
      }
    }
    if (roots.size() > 1) {
      throw new CannotIndexParallelArraysError(List.copyOf(roots));
    }
    if (unique && Integer.bitCount(met) > 1) {
      throw new BadValueException(
          "Unique index "
              + getName()
              + " over several fields of one array is not supported by the embedded store");
    }
    if ((arrays | met) != arrays) {
      synchronized (this) {
        arrays |= met;
      }
    }
  }

  @Override
  public boolean isUnique() {
    return unique;
  }

  @Override
  public boolean hasSameOptions(Index<?> other) {
    return other instanceof StoredIndex that
        && unique == that.unique
        && Objects.equals(toIndexDescription().get("key"), that.toIndexDescription().get("key"));
  }
}
