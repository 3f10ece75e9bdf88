package kesu.local.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of a field between two encoded values. An end may be a whole kind (its tag alone,
 * inclusive), since every encoded value of the kind starts with it.
 */
record Interval(byte[] low, boolean withLow, byte[] high, boolean withHigh) {
  static Interval point(@Nullable Object value) {
    byte[] encoded = KeyWriter.ascending(value);
    return new Interval(encoded, true, encoded, true);
  }

  static Interval kind(Kind kind) {
    byte[] tag = {(byte) kind.tag()};
    return new Interval(tag, true, tag, true);
  }

  boolean isPoint() {
    return withLow && withHigh && low.length > 1 && Arrays.equals(low, high)
        || Arrays.equals(low, high) && low.length == 1 && low[0] == (byte) Kind.NULL.tag();
  }

  /** The intersection; null if it is empty. */
  @Nullable Interval and(Interval other) {
    Interval lower = Arrays.compareUnsigned(from(), other.from()) >= 0 ? this : other;
    Interval upper = Arrays.compareUnsigned(to(), other.to()) <= 0 ? this : other;
    Interval both = new Interval(lower.low, lower.withLow, upper.high, upper.withHigh);
    return Arrays.compareUnsigned(both.from(), both.to()) < 0 ? both : null;
  }

  byte[] from() {
    return withLow ? low : after(low);
  }

  private byte[] to() {
    return withHigh ? after(high) : high;
  }

  /** The keys that have a value of this interval after {@code prefix}. */
  KeyRange keysAfter(byte[] prefix, boolean ascending) {
    byte[] first = Bytes.concat(prefix, ascending ? low : Bytes.invert(high));
    byte[] last = Bytes.concat(prefix, ascending ? high : Bytes.invert(low));
    boolean withFirst = ascending ? withLow : withHigh;
    boolean withLast = ascending ? withHigh : withLow;
    return new KeyRange(
        withFirst ? first : after(first), withLast ? after(last) : last, prefix.length);
  }

  private static byte[] after(byte[] encoded) {
    byte[] next = Bytes.after(encoded);
    if (next == null) {
      throw new IllegalStateException("Every encoded value starts with a tag below 0xFF");
    }
    return next;
  }
}
