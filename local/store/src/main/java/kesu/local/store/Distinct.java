package kesu.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The distinct command: the values of a field, elements of arrays one by one. */
final class Distinct {
  private final Map<byte[], @Nullable Object> values = new TreeMap<>(Arrays::compareUnsigned);
  private long bytes;

  static Document of(StoreCollection collection, Document command) {
    if (!(command.get("key") instanceof String path)) {
      throw new BadValueException("'key' must be a string");
    }
    Distinct distinct = new Distinct();
    Query query = Query.of(command.get("query"), null, 0, 0);
    try (QueryExecution execution = QueryExecution.of(collection.table(), query)) {
      for (byte[] found = execution.next(); found != null; found = execution.next()) {
        distinct.add(Utils.getSubdocumentValueCollectionAware(Bson.read(found), path));
      }
    }
    List<@Nullable Object> values = new ArrayList<>(distinct.values.values());
    return new Document("values", values).append("ok", 1.0);
  }

  private void add(@Nullable Object value) {
    if (value instanceof Collection<?> elements) {
      elements.forEach(this::addOne);
    } else {
      addOne(value);
    }
  }

  private void addOne(@Nullable Object value) {
    if (value instanceof Missing) {
      return;
    }
    byte[] key = KeyWriter.ascending(value);
    if (!values.containsKey(key)) {
      values.put(key, value);
      bytes += key.length;
      if (bytes > Bson.MAX_BYTES) {
        throw new MongoServerError(17217, "Location17217", "distinct too big, 16mb cap");
      }
    }
  }
}
