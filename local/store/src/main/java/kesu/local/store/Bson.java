package kesu.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;

/** Converts documents to and from BSON, the form in which they are stored. */
final class Bson {
  /** The size of the largest document; as in MongoDB. */
  static final int MAX_BYTES = 16 << 20;

  private Bson() {}

  static Document read(byte[] bytes) {
    return BsonReader.document(Unpooled.wrappedBuffer(bytes));
  }

  /** The truth of an option's value, a boolean or a number. */
  static boolean isTrue(@Nullable Object option) {
    return option instanceof Boolean flag
        ? flag
        : option instanceof Number number && number.doubleValue() != 0;
  }

  static byte[] write(Document document) {
    ByteBuf buffer = PooledByteBufAllocator.DEFAULT.heapBuffer(1024);
    try {
      BsonEncoder.encodeDocument(document, buffer);
      byte[] bytes = new byte[buffer.readableBytes()];
      buffer.readBytes(bytes);
      return bytes;
    } finally {
      buffer.release();
    }
  }
}
