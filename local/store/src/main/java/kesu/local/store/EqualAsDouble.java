package kesu.local.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Works around the inherited $set, which keeps a number that equals the new one as a double: 100.5
 * would not become 100.50, nor a long amount another with the same first 16 digits. Such fields are
 * cleared beforehand.
 */
final class EqualAsDouble {
  private EqualAsDouble() {}

  /** Clears such fields; true if any was cleared, and {@code update} must then be applied. */
  static boolean clear(Document document, @Nullable Object update) {
    if (!(update instanceof Document operators)
        || !(operators.get("$set") instanceof Document set)) {
      return false;
    }
    boolean cleared = false;
    for (Map.Entry<String, Object> entry : set.entrySet()) {
      String path = entry.getKey();
      Object value = entry.getValue();
      boolean composed =
          value instanceof Number || value instanceof Document || value instanceof List;
      if (composed && !path.contains("$")) {
        Object old = Utils.getSubdocumentValue(document, path);
        if (!value.equals(old) && isAlike(old, value)) {
          Utils.changeSubdocumentValue(document, path, "");
          cleared = true;
        }
      }
    }
    return cleared;
  }

  private static boolean isAlike(@Nullable Object old, @Nullable Object value) {
    if (old instanceof Number a && value instanceof Number b) {
      return a.doubleValue() == b.doubleValue();
    }
    if (old instanceof Document a && value instanceof Document b) {
      return a.size() == b.size()
          && a.keySet().stream().allMatch(key -> isAlike(a.get(key), b.get(key)));
    }
    if (old instanceof List<?> a && value instanceof List<?> b && a.size() == b.size()) {
      Iterator<?> others = b.iterator();
      return a.stream().allMatch(element -> isAlike(element, others.next()));
    }
    return old == null ? value == null : old.equals(value);
  }
}
