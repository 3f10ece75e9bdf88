package kesu.local.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks of update operators that the inherited ones lack. */
final class UpdateOperators {
  private static final Set<String> KNOWN =
      Set.of(
          "$inc",
          "$mul",
          "$rename",
          "$setOnInsert",
          "$set",
          "$unset",
          "$min",
          "$max",
          "$currentDate",
          "$addToSet",
          "$pop",
          "$pullAll",
          "$pull",
          "$push",
          "$bit");

  private UpdateOperators() {}

  /** Refuses an unknown operator, even if no document is changed. */
  static void check(Document update) {
    for (String operator : update.keySet()) {
      if (operator.startsWith("$") && !KNOWN.contains(operator)) {
        throw new FailedToParseException(
            "Unknown modifier: " + operator + ". Expected a valid update modifier");
      }
    }
  }

  /** Refuses a result of {@code $inc} or {@code $mul} that has no room in 64 bits. */
  static void checkOverflow(
      @Nullable Object update, @Nullable Document before, @Nullable Document after) {
    if (update instanceof Document operators && before != null && after != null) {
      for (String operator : List.of("$inc", "$mul")) {
        if (operators.get(operator) instanceof Document amounts) {
          amounts.forEach((path, by) -> checkPath(operator, path, by, before, after));
        }
      }
    }
  }

  private static void checkPath(
      String operator, String path, @Nullable Object by, Document before, Document after) {
    if (isWhole(by)) {
      int positional = path.indexOf(".$");
      String fixed = positional < 0 ? path : path.substring(0, positional);
      checkValues(
          operator,
          whole(by),
          Utils.getSubdocumentValue(before, fixed),
          Utils.getSubdocumentValue(after, fixed));
    }
  }

  private static void checkValues(
      String operator, BigInteger by, @Nullable Object before, @Nullable Object after) {
    if (before != null && isWhole(before) && isWhole(after) && !before.equals(after)) {
      BigInteger exact =
          operator.equals("$inc") ? whole(before).add(by) : whole(before).multiply(by);
      if (exact.bitLength() > 63 && exact.longValue() == whole(after).longValue()) {
        throw new BadValueException(
            "Failed to apply "
                + operator
                + " operations to current value ((NumberLong)"
                + before
                + "): the result has no room in 64 bits");
      }
    } else if (before instanceof List<?> old && after instanceof List<?> now) {
      for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
        checkValues(operator, by, old.get(i), now.get(i));
      }
    } else if (before instanceof Map<?, ?> old && after instanceof Map<?, ?> now) {
      old.forEach((field, value) -> checkValues(operator, by, value, now.get(field)));
    }
  }

  private static boolean isWhole(@Nullable Object value) {
    return value instanceof Integer || value instanceof Long;
  }

  private static BigInteger whole(@Nullable Object value) {
    return value instanceof Number number
        ? BigInteger.valueOf(number.longValue())
        : BigInteger.ZERO;
  }
}
