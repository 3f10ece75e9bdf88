package kesu.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the description of a new index. Unsupported options are refused: an index that does less
 * than asked would be trusted.
 */
final class IndexDescription {
  private static final Set<String> HONOURED =
      Set.of("v", "key", "name", "ns", "unique", "background");

  private IndexDescription() {}

  /** The description reduced to the supported options. */
  static Document accepted(Document description) {
    String name = String.valueOf(description.get("name"));
    description.forEach(
        (option, value) -> {
          boolean simple =
              value instanceof Document collation
                  && option.equals("collation")
                  && "simple".equals(collation.get("locale"));
          if (!HONOURED.contains(option) && !simple && !Boolean.FALSE.equals(value)) {
            throw refused(name, "option " + option);
          }
        });
    Document accepted = new Document("v", 2).append("key", key(name, description.get("key")));
    accepted.append("name", name).append("ns", description.get("ns"));
    if (Bson.isTrue(description.get("unique"))) {
      accepted.append("unique", true);
    }
    return accepted;
  }

  private static Document key(String name, @Nullable Object key) {
    Document directions = new Document();
    if (!(key instanceof Document fields) || fields.isEmpty() || fields.size() > 30) {
      throw refused(name, "a key of " + key);
    }
    fields.forEach(
        (path, direction) -> {
          if (!(direction instanceof Number number) || Math.abs(number.doubleValue()) != 1) {
            throw refused(name, "the kind of key '" + path + ": " + direction + "'");
          }
          if (path.contains("$") || path.matches(".*\\.\\d+(\\..*)?")) {
            throw refused(name, "the path '" + path + "'");
          }
          directions.append(path, number.intValue());
        });
    return directions;
  }

  /** True if both keys name the same fields in the same order and direction. */
  static boolean sameKey(Map<?, ?> one, @Nullable Object other) {
    if (!(other instanceof Map<?, ?> second)) {
      return false;
    }
    return directions(one).equals(directions(second));
  }

  private static List<String> directions(Map<?, ?> key) {
    List<String> directions = new ArrayList<>();
    key.forEach((path, direction) -> directions.add(path + ":" + ((Number) direction).intValue()));
    return directions;
  }

  private static MongoServerError refused(String index, String what) {
    return new MongoServerError(
        67,
        "CannotCreateIndex",
        "内嵌存储不支持索引 %s 的 %s，请去掉该项或改用 MongoDB。 The embedded store does not support index %s with %s: leave it out or use a real MongoDB."
            .formatted(index, what, index, what));
  }
}
