package kesu.local.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decodes only the fields that a query reads: customers' texts are long, and no query filters by
 * them.
 */
final class PartialDecoder {
  private final @Nullable Set<String> fields;

  private PartialDecoder(@Nullable Set<String> fields) {
    this.fields = fields;
  }

  /** A decoder of the fields that {@code filter} and {@code sort} read. */
  static PartialDecoder of(Filter filter, Document sort) {
    Set<String> fields = new HashSet<>();
    boolean known = filter.addFields(fields);
    sort.keySet().forEach(path -> fields.add(FieldPath.of(path).parts().getFirst()));
    return new PartialDecoder(known ? fields : null);
  }

  Document read(byte[] bytes) {
    if (fields == null) {
      return Bson.read(bytes);
    }
    ByteBuf in = Unpooled.wrappedBuffer(bytes);
    in.skipBytes(Integer.BYTES);
    Document document = new Document();
    for (byte type = in.readByte(); type != BsonConstants.TERMINATING_BYTE; type = in.readByte()) {
      int name = in.readerIndex();
      int length = in.bytesBefore(BsonConstants.STRING_TERMINATION);
      String field = in.toString(name, length, UTF_8);
      in.skipBytes(length + 1);
      if (fields.contains(field)) {
        document.put(field, BsonReader.value(type, in));
      } else {
        skip(type, in);
      }
    }
    return document;
  }

  /** Skips a value: by its length if it has one, else by decoding it, which is cheap. */
  private static void skip(byte type, ByteBuf in) {
    switch (type) {
      case BsonConstants.TYPE_UTF8_STRING -> in.skipBytes(in.readIntLE());
      case BsonConstants.TYPE_EMBEDDED_DOCUMENT, BsonConstants.TYPE_ARRAY ->
          in.skipBytes(in.readIntLE() - Integer.BYTES);
      case BsonConstants.TYPE_DATA -> in.skipBytes(in.readIntLE() + 1);
      default -> BsonReader.value(type, in);
    }
  }
}
