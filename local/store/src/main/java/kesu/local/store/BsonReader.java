package kesu.local.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import io.netty.buffer.ByteBuf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decodes BSON. Values that could not be written back as they were are refused, not changed in
 * silence.
 */
final class BsonReader {
  private static final int MAX_DEPTH = 180;
  private static final byte OLD_UUID = 3;
  private static final byte STANDARD_UUID = 4;

  private BsonReader() {}

  static Document document(ByteBuf in) {
    return document(in, 0);
  }

  private static Document document(ByteBuf in, int depth) {
    Document document = new Document();
    int end = begin(in, depth);
    for (byte type = in.readByte(); type != BsonConstants.TERMINATING_BYTE; type = in.readByte()) {
      String name = name(in);
      if (document.put(name, value(type, in, depth)) != null) {
        throw new BadValueException("A document has the field '" + name + "' twice");
      }
    }
    end(in, end);
    return document;
  }

  private static List<@Nullable Object> array(ByteBuf in, int depth) {
    List<@Nullable Object> array = new ArrayList<>();
    int end = begin(in, depth);
    for (byte type = in.readByte(); type != BsonConstants.TERMINATING_BYTE; type = in.readByte()) {
      in.skipBytes(in.bytesBefore(BsonConstants.STRING_TERMINATION) + 1);
      array.add(value(type, in, depth));
    }
    end(in, end);
    return array;
  }

  private static int begin(ByteBuf in, int depth) {
    if (depth > MAX_DEPTH) {
      throw new MongoServerError(
          15, "Overflow", "A document is nested deeper than " + MAX_DEPTH + " levels");
    }
    return in.readerIndex() + in.readIntLE();
  }

  private static void end(ByteBuf in, int end) {
    if (in.readerIndex() != end) {
      throw invalid("a document's length is wrong");
    }
  }

  static String name(ByteBuf in) {
    int length = in.bytesBefore(BsonConstants.STRING_TERMINATION);
    String name = in.toString(in.readerIndex(), length, UTF_8);
    in.skipBytes(length + 1);
    return name;
  }

  /** A value of a field of the topmost document. */
  static @Nullable Object value(byte type, ByteBuf in) {
    return value(type, in, 0);
  }

  private static @Nullable Object value(byte type, ByteBuf in, int depth) {
    return switch (type) {
      case BsonConstants.TYPE_UTF8_STRING -> string(in);
      case BsonConstants.TYPE_EMBEDDED_DOCUMENT -> document(in, depth + 1);
      case BsonConstants.TYPE_ARRAY -> array(in, depth + 1);
      case BsonConstants.TYPE_DOUBLE -> Double.longBitsToDouble(in.readLongLE());
      case BsonConstants.TYPE_INT32 -> in.readIntLE();
      case BsonConstants.TYPE_INT64 -> in.readLongLE();
      case BsonConstants.TYPE_UTC_DATETIME -> Instant.ofEpochMilli(in.readLongLE());
      case BsonConstants.TYPE_BOOLEAN -> in.readByte() != 0;
      case BsonConstants.TYPE_NULL -> null;
      case BsonConstants.TYPE_DATA -> binary(in);
      case BsonConstants.TYPE_OBJECT_ID -> new ObjectId(bytes(BsonConstants.LENGTH_OBJECTID, in));
      case BsonConstants.TYPE_DECIMAL128 -> new Decimal128(in.readLongLE(), in.readLongLE());
      case BsonConstants.TYPE_TIMESTAMP -> new BsonTimestamp(in.readLongLE());
      case BsonConstants.TYPE_REGEX -> new BsonRegularExpression(name(in), name(in));
      case BsonConstants.TYPE_MIN_KEY -> MinKey.getInstance();
      case BsonConstants.TYPE_MAX_KEY -> MaxKey.getInstance();
      case BsonConstants.TYPE_JAVASCRIPT_CODE -> new BsonJavaScript(string(in));
      default ->
          throw new BadValueException(
              "内嵌存储不保存 BSON 类型 0x%02x，请改用其他类型。 The embedded store does not keep the BSON type 0x%02x: use another type."
                  .formatted(type, type));
    };
  }

  private static String string(ByteBuf in) {
    byte[] utf8 = bytes(in.readIntLE() - 1, in);
    if (in.readByte() != BsonConstants.STRING_TERMINATION) {
      throw invalid("a string has no end");
    }
    return new String(utf8, UTF_8);
  }

  private static Object binary(ByteBuf in) {
    int length = in.readIntLE();
    byte subtype = in.readByte();
    if (subtype == OLD_UUID && length == BsonConstants.LENGTH_UUID) {
      return new LegacyUUID(in.readLongLE(), in.readLongLE());
    }
    if (subtype == STANDARD_UUID && length == BsonConstants.LENGTH_UUID) {
      return new UUID(in.readLong(), in.readLong());
    }
    if (subtype != 0) {
      throw new BadValueException(
          "内嵌存储不保存子类型 %d 的二进制数据，请改用子类型 0。 The embedded store does not keep binary data of subtype %d: use subtype 0."
              .formatted(subtype & 0xFF, subtype & 0xFF));
    }
    return new BinData(bytes(length, in));
  }

  private static byte[] bytes(int length, ByteBuf in) {
    if (length < 0 || length > in.readableBytes()) {
      throw invalid("a length reaches beyond the end");
    }
    byte[] bytes = new byte[length];
    in.readBytes(bytes);
    return bytes;
  }

  static MongoServerError invalid(String found) {
    return new MongoServerError(22, "InvalidBSON", "The command is not valid BSON: " + found);
  }
}
