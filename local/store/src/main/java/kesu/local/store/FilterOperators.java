package kesu.local.store;

import de.bwaldvogel.mongo.backend.aggregation.Expression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses query operators that the inherited matcher does not know, before any document is read.
 */
final class FilterOperators {
  private static final int INVALID_PIPELINE_OPERATOR = 168;
  private static final Set<String> REFERENCE = Set.of("$ref", "$id", "$db");
  private static final Set<String> KNOWN =
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
          "$all",
          "$type",
          "$mod",
          "$regex",
          "$options",
          "$and",
          "$or");

  private FilterOperators() {}

  static void check(String key, @Nullable Object condition) {
    if (key.equals("$expr")) {
      expression(condition);
    } else if (key.startsWith("$") && !REFERENCE.contains(key)) {
      throw new BadValueException("unknown top level operator: " + key);
    } else if (condition instanceof Document operators
        && operators.keySet().stream().anyMatch(name -> name.startsWith("$"))) {
      operators.forEach(FilterOperators::operator);
    }
  }

  private static void operator(String name, @Nullable Object operand) {
    if (REFERENCE.contains(name)) {
      return;
    }
    if (!KNOWN.contains(name)) {
      throw new BadValueException("unknown operator: " + name);
    }
    if (name.equals("$not") || name.equals("$elemMatch")) {
      Filter.check(new Document("e", operand));
    }
  }

  private static void expression(@Nullable Object expression) {
    try {
      Expression.evaluateDocument(expression, new Document());
    } catch (MongoServerError e) {
      if (e.getCode() == INVALID_PIPELINE_OPERATOR) {
        throw e;
      }
    } catch (RuntimeException e) {
      // fails for lack of a document only
    }
  }
}
