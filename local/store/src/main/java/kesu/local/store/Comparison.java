package kesu.local.store;

import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A value compared with an operand: within its kind only, as MongoDB has it. */
record Comparison(String operator, @Nullable Object operand, byte[] written, boolean anyKind) {
  static Comparison of(String operator, @Nullable Object operand) {
    boolean anyKind = operand instanceof MinKey || operand instanceof MaxKey;
    return new Comparison(operator, operand, KeyWriter.ascending(operand), anyKind);
  }

  boolean holds(@Nullable Object value) {
    if (operand instanceof String text && value instanceof String other && operator.equals("$eq")) {
      return text.equals(other);
    }
    if (!anyKind && Kind.of(value).tag() != written[0]) {
      return false;
    }
    int order = Arrays.compareUnsigned(KeyWriter.ascending(value), written);
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
