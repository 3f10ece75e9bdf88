package kesu.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order of documents, equal to that of an index over the same fields. */
final class SortOrder {
  private record By(FieldPath path, boolean ascending) {}

  private final List<By> fields = new ArrayList<>();

  SortOrder(Document sort) {
    sort.forEach(
        (path, direction) ->
            fields.add(
                new By(FieldPath.of(path), !(direction instanceof Number n) || n.intValue() > 0)));
  }

  /** A key that compares unsigned as the documents sort; an array counts as its extreme element. */
  byte[] keyOf(Document document) {
    KeyWriter key = new KeyWriter();
    for (By by : fields) {
      key.raw(by.ascending() ? extreme(by, document) : Bytes.invert(extreme(by, document)));
    }
    return key.toBytes();
  }

  private static byte[] extreme(By by, Document document) {
    List<@Nullable Object> values = by.path().in(document).values();
    if (values.size() == 1) {
      return KeyWriter.ascending(values.getFirst());
    }
    Comparator<byte[]> order = Arrays::compareUnsigned;
    return values.stream()
        .map(KeyWriter::ascending)
        .min(by.ascending() ? order : order.reversed())
        .orElseThrow();
  }
}
