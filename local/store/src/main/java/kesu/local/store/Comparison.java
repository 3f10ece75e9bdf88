package kesu.local.store;

import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A comparison with an operand; as in MongoDB, it holds within one kind only. */
record Comparison(String operator, @Nullable Object operand, byte[] encoded, boolean anyKind) {
  static Comparison of(String operator, @Nullable Object operand) {
    boolean anyKind = operand instanceof MinKey || operand instanceof MaxKey;
    return new Comparison(operator, operand, KeyWriter.ascending(operand), anyKind);
  }

  boolean holds(@Nullable Object value) {
    if (operand instanceof String text && value instanceof String other && operator.equals("$eq")) {
      return text.equals(other);
    }
    if (!anyKind && Kind.of(value).tag() != encoded[0]) {
      return false;
    }
    int order = Arrays.compareUnsigned(KeyWriter.ascending(value), encoded);
    return switch (operator) {
      case "$eq" -> order == 0;
      case "$gt" -> order > 0;
      case "$gte" -> order >= 0;
      case "$lt" -> order < 0;
      case "$lte" -> order <= 0;
      default -> throw new IllegalArgumentException("No comparison " + operator);
    };
  }
}
