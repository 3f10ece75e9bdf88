package kesu.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Encodes BSON values so that comparing the bytes unsigned compares the values as MongoDB does:
 * first by kind (null, numbers, strings, documents, arrays, binaries, object ids, booleans, dates),
 * then by value. No encoded value is a prefix of another, so a key that starts with a value's bytes
 * has exactly that value.
 */
final class KeyWriter {
  private byte[] bytes = new byte[96];
  private int length;

  /** One value encoded in ascending order. */
  static byte[] ascending(@Nullable Object value) {
    return new KeyWriter().value(value, true).toBytes();
  }

  KeyWriter value(@Nullable Object value, boolean ascending) {
    int from = length;
    write(value);
    if (!ascending) {
      for (int i = from; i < length; i++) {
        bytes[i] = (byte) ~bytes[i];
      }
    }
    return this;
  }

  KeyWriter raw(byte[] part) {
    reserve(part.length);
    System.arraycopy(part, 0, bytes, length, part.length);
    length += part.length;
    return this;
  }

  KeyWriter int32(int value) {
    reserve(4);
    bytes[length++] = (byte) (value >>> 24);
    bytes[length++] = (byte) (value >>> 16);
    bytes[length++] = (byte) (value >>> 8);
    bytes[length++] = (byte) value;
    return this;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  private void write(@Nullable Object value) {
    Kind kind = Kind.of(value);
    one(kind.tag());
    switch (value) {
      case null -> {}
      case Missing ignored -> {}
      case MinKey ignored -> {}
      case MaxKey ignored -> {}
      case Kind ignored -> {}
      case Number number -> number(number);
      case String text -> text(text);
      case Map<?, ?> document -> document(document);
      case Collection<?> array -> array(array);
      case BinData data -> binary(0, data.getData());
      case LegacyUUID id -> uuid(3, id.getUuid());
      case UUID id -> uuid(4, id);
      case ObjectId id -> raw(id.toByteArray());
      case Boolean flag -> one(flag ? 1 : 0);
      case Instant date -> int64(date.toEpochMilli() ^ Long.MIN_VALUE);
      case BsonTimestamp timestamp -> int64(timestamp.getValue());
      case BsonRegularExpression regex -> text(regex.getPattern() + "/" + regex.getOptions());
      default -> throw new BadValueException("A value of " + value.getClass() + " has no order");
    }
  }

  private void number(Number number) {
    OrderedNumber.write(number, this);
  }

  private void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    reserve(utf8.length + 2);
    for (byte b : utf8) {
      one(b);
      if (b == 0) {
        one(0xFF);
      }
    }
    one(0);
    one(0);
  }

  private void document(Map<?, ?> document) {
    for (Map.Entry<?, ?> field : document.entrySet()) {
      one(Kind.of(field.getValue()).tag());
      text(String.valueOf(field.getKey()));
      write(field.getValue());
    }
    one(0);
  }

  private void array(Collection<?> array) {
    for (Object element : array) {
      write(element);
    }
    one(0);
  }

  private void binary(int subtype, byte[] data) {
    int32(data.length);
    one(subtype);
    raw(data);
  }

  private void uuid(int subtype, UUID id) {
    int32(16);
    one(subtype);
    int64(id.getMostSignificantBits());
    int64(id.getLeastSignificantBits());
  }

  void int64(long value) {
    int32((int) (value >>> 32));
    int32((int) value);
  }

  void one(int value) {
    reserve(1);
    bytes[length++] = (byte) value;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
    }
  }
}
