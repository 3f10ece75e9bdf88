package kesu.local.store;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Matches documents against a query by the same order of values that indexes use, so that an index
 * and a scan never disagree. Operators without an order ($regex, $type, $mod, $expr) are left to
 * the inherited matcher.
 */
final class Filter {
  private static final Set<String> SUPPORTED =
      Set.of(
          "$eq",
          "$ne",
          "$gt",
          "$gte",
          "$lt",
          "$lte",
          "$in",
          "$nin",
          "$exists",
          "$not",
          "$elemMatch",
          "$size",
          "$all");

  private final Document query;
  private final List<Predicate<Document>> all = new ArrayList<>();

  Filter(Document query) {
    this.query = query;
    query.forEach((key, value) -> all.add(part(key, value)));
  }

  /** Throws if {@code filter} cannot be honoured, whatever documents there are. */
  static void check(@Nullable Object filter) {
    if (filter instanceof Document conditions && !conditions.isEmpty()) {
      new Filter(conditions);
    }
  }

  /** Adds the top-level fields that it reads; false if that is unknown and it may read any. */
  boolean addFields(Set<String> fields) {
    for (Map.Entry<String, Object> part : query.entrySet()) {
      switch (part.getKey()) {
        case "$and", "$or", "$nor" -> {
          for (Filter each : parts(part.getKey(), part.getValue())) {
            if (!each.addFields(fields)) {
              return false;
            }
          }
        }
        case "$comment" -> {
          // reads nothing
        }
        default -> {
          if (part.getKey().startsWith("$")) {
            return false;
          }
          fields.add(FieldPath.of(part.getKey()).parts().getFirst());
        }
      }
    }
    return true;
  }

  boolean matches(Document document) {
    for (Predicate<Document> part : all) {
      if (!part.test(document)) {
        return false;
      }
    }
    return true;
  }

  private static Predicate<Document> part(String key, @Nullable Object value) {
    return switch (key) {
      case "$and" -> {
        List<Filter> parts = parts(key, value);
        yield document -> parts.stream().allMatch(part -> part.matches(document));
      }
      case "$or" -> {
        List<Filter> parts = parts(key, value);
        yield document -> parts.stream().anyMatch(part -> part.matches(document));
      }
      case "$nor" -> {
        List<Filter> parts = parts(key, value);
        yield document -> parts.stream().noneMatch(part -> part.matches(document));
      }
      case "$comment" -> document -> true;
      default -> key.startsWith("$") ? inherited(key, value) : field(FieldPath.of(key), key, value);
    };
  }

  private static List<Filter> parts(String key, @Nullable Object value) {
    if (!(value instanceof List<?> list)
        || list.isEmpty()
        || !list.stream().allMatch(Document.class::isInstance)) {
      throw new BadValueException(key + " must be a nonempty array of documents");
    }
    return list.stream().map(part -> new Filter((Document) part)).toList();
  }

  private static Predicate<Document> field(FieldPath path, String key, @Nullable Object condition) {
    if (condition instanceof Document operators && isOperators(operators)) {
      if (!SUPPORTED.containsAll(operators.keySet())) {
        return inherited(key, condition);
      }
      List<Predicate<Document>> tests = new ArrayList<>();
      operators.forEach((operator, operand) -> tests.add(operator(path, key, operator, operand)));
      return document -> tests.stream().allMatch(test -> test.test(document));
    }
    return condition instanceof BsonRegularExpression
        ? inherited(key, condition)
        : operator(path, key, "$eq", condition);
  }

  private static Predicate<Document> operator(
      FieldPath path, String key, String operator, @Nullable Object operand) {
    return switch (operator) {
      case "$ne" -> operator(path, key, "$eq", operand).negate();
      case "$nin" -> operator(path, key, "$in", operand).negate();
      case "$not" -> field(path, key, operand).negate();
      case "$exists" -> {
        Predicate<Document> exists =
            document -> path.any(document, true, value -> !(value instanceof Missing));
        yield Bson.isTrue(operand) ? exists : exists.negate();
      }
      case "$size" -> {
        int size = operand instanceof Number number ? number.intValue() : -1;
        yield document ->
            path.any(
                document,
                false,
                value -> value instanceof Collection<?> array && array.size() == size);
      }
      case "$elemMatch" -> {
        Predicate<@Nullable Object> element = element(operand);
        yield document ->
            path.any(
                document,
                false,
                value -> value instanceof Collection<?> array && array.stream().anyMatch(element));
      }
      case "$all" -> all(path, key, operand);
      case "$in" -> {
        if (!(operand instanceof Collection<?> values)) {
          throw new BadValueException("$in needs an array");
        }
        if (values.stream().anyMatch(BsonRegularExpression.class::isInstance)) {
          yield inherited(key, new Document(operator, operand));
        }
        List<Comparison> equal = values.stream().map(value -> Comparison.of("$eq", value)).toList();
        yield document -> path.any(document, true, value -> anyHolds(equal, value));
      }
      default -> {
        if (operand instanceof BsonRegularExpression) {
          yield inherited(key, new Document(operator, operand));
        }
        Comparison comparison = Comparison.of(operator, operand);
        yield document -> path.any(document, true, comparison::holds);
      }
    };
  }

  private static boolean anyHolds(List<Comparison> comparisons, @Nullable Object value) {
    for (Comparison comparison : comparisons) {
      if (comparison.holds(value)) {
        return true;
      }
    }
    return false;
  }

  private static Predicate<Document> all(FieldPath path, String key, @Nullable Object operand) {
    if (!(operand instanceof Collection<?> values)) {
      throw new BadValueException("$all needs an array");
    }
    List<Predicate<Document>> each = values.stream().map(value -> field(path, key, value)).toList();
    return document -> !each.isEmpty() && each.stream().allMatch(test -> test.test(document));
  }

  /** A test of an array element: operators on the element itself or a query on a document. */
  private static Predicate<@Nullable Object> element(@Nullable Object operand) {
    if (!(operand instanceof Document conditions)) {
      throw new BadValueException("$elemMatch needs an Object");
    }
    if (isOperators(conditions)
        && !Set.of("$and", "$or", "$nor").contains(conditions.keySet().iterator().next())) {
      Filter onValue = new Filter(new Document("e", conditions));
      return element -> onValue.matches(new Document("e", element));
    }
    Filter onDocument = new Filter(conditions);
    return element -> element instanceof Document document && onDocument.matches(document);
  }

  private static Predicate<Document> inherited(String key, @Nullable Object value) {
    FilterOperators.check(key, value);
    DefaultQueryMatcher matcher = new DefaultQueryMatcher();
    Document part = new Document(key, value);
    return document -> matcher.matches(document, part);
  }

  private static boolean isOperators(Document condition) {
    return !condition.isEmpty() && condition.keySet().iterator().next().startsWith("$");
  }

  /** True if every document that {@code plan} finds matches, so that none has to be decoded. */
  boolean isAnsweredBy(Plan plan) {
    return switch (plan) {
      case Plan.ById ignored -> query.keySet().equals(Set.of("_id")) && isSimple(query.get("_id"));
      case Plan.IndexScan ignored -> query.isEmpty();
      case Plan.AnyOf ignored -> false;
      case Plan.FullScan ignored -> query.isEmpty();
    };
  }

  private static boolean isSimple(@Nullable Object condition) {
    return !(condition instanceof Map<?, ?> operators)
        || operators.keySet().stream().noneMatch(key -> String.valueOf(key).startsWith("$"))
        || operators.keySet().equals(Set.of("$in"));
  }
}
