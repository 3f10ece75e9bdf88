package kesu.local.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bounds that a filter sets on single fields, as intervals. Conditions that intervals cannot
 * express are left out, so every matching document lies within the bounds and others may too; the
 * filter itself is applied to each document found.
 */
final class FilterBounds {
  private final Map<String, List<List<Interval>>> byPath = new HashMap<>();

  static FilterBounds of(Document filter) {
    FilterBounds bounds = new FilterBounds();
    bounds.conjunction("", filter);
    return bounds;
  }

  /** One list of alternatives per condition on the path; a document satisfies all conditions. */
  List<List<Interval>> on(String path) {
    return byPath.getOrDefault(path, List.of());
  }

  private void conjunction(String parent, Document filter) {
    for (Map.Entry<String, Object> entry : filter.entrySet()) {
      String key = entry.getKey();
      if (key.equals("$and") && entry.getValue() instanceof Collection<?> parts) {
        for (Object part : parts) {
          if (part instanceof Document conditions) {
            conjunction(parent, conditions);
          }
        }
      } else if (!key.startsWith("$")) {
        field(parent + key, entry.getValue());
      }
    }
  }

  private void field(String path, @Nullable Object condition) {
    if (condition instanceof Document operators && !operators.isEmpty() && isOperator(operators)) {
      operators.forEach((operator, operand) -> operator(path, operator, operand));
    } else if (isPlain(condition)) {
      add(path, List.of(Interval.point(condition)));
    }
  }

  private static boolean isOperator(Document operators) {
    return operators.keySet().iterator().next().startsWith("$");
  }

  private void operator(String path, String operator, @Nullable Object operand) {
    switch (operator) {
      case "$eq" -> {
        if (isPlain(operand)) {
          add(path, List.of(Interval.point(operand)));
        }
      }
      case "$in" -> in(path, operand);
      case "$all" -> {
        if (operand instanceof Collection<?> values) {
          values.forEach(value -> field(path, value));
        }
      }
      case "$gt", "$gte", "$lt", "$lte" -> {
        if (isPlain(operand) && operand != null && !(operand instanceof Document)) {
          add(path, List.of(range(operator, operand)));
        }
      }
      case "$elemMatch" -> {
        if (operand instanceof Document conditions && !conditions.isEmpty()) {
          if (isOperator(conditions)) {
            field(path, conditions);
          } else {
            conjunction(path + ".", conditions);
          }
        }
      }
      default -> {
        // cannot be expressed as an interval
      }
    }
  }

  private void in(String path, @Nullable Object operand) {
    if (operand instanceof Collection<?> values
        && values.stream().allMatch(FilterBounds::isPlain)) {
      List<Interval> points = new ArrayList<>();
      values.forEach(value -> points.add(Interval.point(value)));
      add(path, points);
    }
  }

  private static Interval range(String operator, Object operand) {
    byte[] value = KeyWriter.ascending(operand);
    byte[] kind = {value[0]};
    return switch (operator) {
      case "$gt" -> new Interval(value, false, kind, true);
      case "$gte" -> new Interval(value, true, kind, true);
      case "$lt" -> new Interval(kind, true, value, false);
      default -> new Interval(kind, true, value, true);
    };
  }

  private void add(String path, List<Interval> alternatives) {
    byPath.computeIfAbsent(path, p -> new ArrayList<>(2)).add(alternatives);
  }

  private static boolean isPlain(@Nullable Object value) {
    return !(value instanceof Collection)
        && !(value instanceof BsonRegularExpression)
        && !(value instanceof MinKey)
        && !(value instanceof MaxKey)
        && !(value instanceof Document document
            && document.keySet().stream().anyMatch(key -> key.startsWith("$")));
  }
}
