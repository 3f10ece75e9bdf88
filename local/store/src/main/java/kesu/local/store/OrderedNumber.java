package kesu.local.store;

import de.bwaldvogel.mongo.bson.Decimal128;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Encodes numbers of all four BSON types in one exact order: the nearest double, then the remainder
 * as two further doubles (159 bits; a Decimal128 has 113). A Decimal128 outside the range of
 * doubles is ordered as infinite.
 */
final class OrderedNumber {
  private OrderedNumber() {}

  static void write(Number number, KeyWriter key) {
    double nearest = number instanceof Decimal128 decimal ? nearest(decimal) : number.doubleValue();
    sortable(nearest, key);
    BigDecimal exact = exact(number, nearest);
    BigDecimal rest = exact == null ? BigDecimal.ZERO : exact.subtract(new BigDecimal(nearest));
    if (rest.signum() == 0) {
      key.one(0x80);
      return;
    }
    key.one(rest.signum() < 0 ? 0x40 : 0xC0);
    double second = rest.doubleValue();
    sortable(second, key);
    sortable(rest.subtract(new BigDecimal(second)).doubleValue(), key);
  }

  private static @Nullable BigDecimal exact(Number number, double nearest) {
    if (Double.isNaN(nearest) || Double.isInfinite(nearest)) {
      return null;
    }
    if (number instanceof Decimal128 decimal) {
      return isZero(decimal) ? null : decimal.toBigDecimal();
    }
    return number instanceof Long whole && Math.abs(whole) > 1L << 53
            || number.equals(Long.MIN_VALUE)
        ? BigDecimal.valueOf(number.longValue())
        : null;
  }

  private static double nearest(Decimal128 decimal) {
    if (decimal.equals(Decimal128.POSITIVE_INFINITY)) {
      return Double.POSITIVE_INFINITY;
    }
    if (decimal.equals(Decimal128.NEGATIVE_INFINITY)) {
      return Double.NEGATIVE_INFINITY;
    }
    if (decimal.equals(Decimal128.NaN)) {
      return Double.NaN;
    }
    return isZero(decimal) ? 0 : decimal.toBigDecimal().doubleValue();
  }

  private static boolean isZero(Decimal128 decimal) {
    return decimal.getLow() == 0 && (decimal.getHigh() & 0x1FFFFFFFFFFFFL) == 0;
  }

  private static void sortable(double value, KeyWriter key) {
    if (Double.isNaN(value)) {
      key.int64(0);
      return;
    }
    long bits = Double.doubleToLongBits(value + 0.0);
    key.int64(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
  }
}
