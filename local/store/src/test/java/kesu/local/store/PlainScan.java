package kesu.local.store;

import static java.nio.charset.StandardCharsets.UTF_32BE;
import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reference implementation of queries without keys, plans or indexes: examines every document.
 */
final class PlainScan {
  private static final Object MISSING = new Object();
  private static final Map<String, String[]> PATHS = new HashMap<>();

  private PlainScan() {}

  static boolean matches(Document document, Document filter) {
    for (Map.Entry<String, Object> entry : filter.entrySet()) {
      if (!matches(document, entry.getKey(), entry.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(Document document, String key, @Nullable Object condition) {
    return switch (key) {
      case "$and" -> parts(condition).stream().allMatch(part -> matches(document, part));
      case "$or" -> parts(condition).stream().anyMatch(part -> matches(document, part));
      case "$nor" -> parts(condition).stream().noneMatch(part -> matches(document, part));
      default ->
          condition instanceof Document operators
                  && operators.keySet().iterator().next().startsWith("$")
              ? operators.entrySet().stream()
                  .allMatch(e -> holds(document, key, e.getKey(), e.getValue()))
              : holds(document, key, "$eq", condition);
    };
  }

  @SuppressWarnings("unchecked")
  private static List<Document> parts(@Nullable Object parts) {
    return (List<Document>) requireNonNull(parts);
  }

  private static boolean holds(
      Document document, String path, String operator, @Nullable Object operand) {
    List<Object> whole = new ArrayList<>();
    walk(document, PATHS.computeIfAbsent(path, p -> p.split("\\.")), 0, whole);
    return switch (operator) {
      case "$ne" -> !holds(document, path, "$eq", operand);
      case "$in" ->
          ((Collection<?>) requireNonNull(operand))
              .stream().anyMatch(o -> holds(document, path, "$eq", o));
      case "$all" ->
          ((Collection<?>) requireNonNull(operand))
              .stream().allMatch(o -> holds(document, path, "$eq", o));
      case "$nin" -> !holds(document, path, "$in", operand);
      case "$exists" ->
          whole.stream().anyMatch(value -> value != MISSING) == (Boolean) requireNonNull(operand);
      case "$elemMatch" ->
          whole.stream()
              .anyMatch(
                  value ->
                      value instanceof Collection<?> array
                          && array.stream()
                              .anyMatch(
                                  e ->
                                      e instanceof Document d
                                          && matches(d, (Document) requireNonNull(operand))));
      default -> {
        for (Object value : whole) {
          if (compares(value, operator, operand)
              || value instanceof Collection<?> array && anyCompares(array, operator, operand)) {
            yield true;
          }
        }
        yield false;
      }
    };
  }

  private static boolean anyCompares(
      Collection<?> array, String operator, @Nullable Object operand) {
    for (Object element : array) {
      if (compares(element, operator, operand)) {
        return true;
      }
    }
    return false;
  }

  private static boolean compares(
      @Nullable Object value, String operator, @Nullable Object operand) {
    if (rank(value) != rank(operand)) {
      return false;
    }
    int order = compare(value, operand);
    return switch (operator) {
      case "$eq" -> order == 0;
      case "$gt" -> order > 0;
      case "$gte" -> order >= 0;
      case "$lt" -> order < 0;
      case "$lte" -> order <= 0;
      default -> throw new IllegalArgumentException(operator);
    };
  }

  private static void walk(@Nullable Object from, String[] path, int depth, List<Object> found) {
    if (depth == path.length) {
      found.add(from == null ? NULL : from);
    } else if (from instanceof Document document) {
      walk(
          document.containsKey(path[depth]) ? document.get(path[depth]) : MISSING,
          path,
          depth + 1,
          found);
    } else if (from instanceof Collection<?> array) {
      array.stream().filter(Document.class::isInstance).forEach(e -> walk(e, path, depth, found));
    } else {
      found.add(MISSING);
    }
  }

  private static final Object NULL = new Object();

  static Comparator<Document> order(Document sort) {
    Comparator<Document> order = (a, b) -> 0;
    for (Map.Entry<String, Object> by : sort.entrySet()) {
      boolean ascending = ((Number) by.getValue()).intValue() > 0;
      Comparator<Document> next =
          Comparator.comparing(d -> sortValue(d, by.getKey(), ascending), PlainScan::compare);
      order = order.thenComparing(ascending ? next : next.reversed());
    }
    return order;
  }

  private static Object sortValue(Document document, String path, boolean ascending) {
    List<Object> whole = new ArrayList<>();
    walk(document, PATHS.computeIfAbsent(path, p -> p.split("\\.")), 0, whole);
    List<Object> values = new ArrayList<>();
    for (Object value : whole) {
      if (value instanceof Collection<?> array) {
        values.addAll(array.isEmpty() ? List.of(EMPTY) : array);
      } else {
        values.add(value);
      }
    }
    if (values.isEmpty()) {
      return MISSING;
    }
    Comparator<Object> order = PlainScan::compare;
    return values.stream().min(ascending ? order : order.reversed()).orElseThrow();
  }

  private static final Object EMPTY = new Object();

  private static int rank(@Nullable Object value) {
    return switch (value) {
      case null -> 2;
      case Number n -> 3;
      case String s -> 4;
      case Document d -> 5;
      case Collection<?> c -> 6;
      case ObjectId o -> 8;
      case Boolean b -> 9;
      case Instant i -> 10;
      default -> value == EMPTY ? 1 : 2;
    };
  }

  static int compare(@Nullable Object a, @Nullable Object b) {
    int kinds = Integer.compare(rank(a), rank(b));
    if (kinds != 0 || rank(a) <= 2) {
      return kinds;
    }
    return switch (a) {
      case Number number -> exact(number).compareTo(exact((Number) requireNonNull(b)));
      case String text -> codePoints(text, (String) requireNonNull(b));
      case Boolean flag -> flag.compareTo((Boolean) requireNonNull(b));
      case Instant at -> at.compareTo((Instant) requireNonNull(b));
      case ObjectId id -> id.compareTo((ObjectId) requireNonNull(b));
      case null, default -> throw new IllegalArgumentException("not generated: " + a);
    };
  }

  /** A value without the order of its fields. */
  static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case Document document -> {
        Map<String, @Nullable Object> fields = new HashMap<>();
        document.forEach((name, field) -> fields.put(name, plain(field)));
        yield fields;
      }
      case Collection<?> array -> array.stream().map(PlainScan::plain).toList();
      case null, default -> value;
    };
  }

  private static BigDecimal exact(Number number) {
    return number instanceof Decimal128 decimal
        ? decimal.toBigDecimal()
        : number instanceof Double d ? new BigDecimal(d) : BigDecimal.valueOf(number.longValue());
  }

  private static int codePoints(String a, String b) {
    return Arrays.compareUnsigned(a.getBytes(UTF_32BE), b.getBytes(UTF_32BE));
  }
}
