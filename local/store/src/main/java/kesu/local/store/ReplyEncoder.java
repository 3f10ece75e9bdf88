package kesu.local.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;

/** Encodes replies as OP_MSG. */
final class ReplyEncoder extends MessageToByteEncoder<ReplyEncoder.Message> {
  record Message(MessageHeader header, Reply reply) {}

  @Override
  protected void encode(ChannelHandlerContext context, Message message, ByteBuf out) {
    int start = out.writerIndex();
    out.writeIntLE(0);
    out.writeIntLE(message.header().getRequestID());
    out.writeIntLE(message.header().getResponseTo());
    out.writeIntLE(OpCode.OP_MSG.getId());
    out.writeIntLE(0);
    out.writeByte(0);
    switch (message.reply()) {
      case Reply.Of(var document) -> BsonEncoder.encodeDocument(document, out);
      case Reply.Batch batch -> batch(batch, out);
    }
    out.setIntLE(start, out.writerIndex() - start);
  }

  private static void batch(Reply.Batch batch, ByteBuf out) {
    int reply = begin(out);
    name(BsonConstants.TYPE_EMBEDDED_DOCUMENT, "cursor", out);
    int cursor = begin(out);
    name(BsonConstants.TYPE_ARRAY, batch.first() ? "firstBatch" : "nextBatch", out);
    int array = begin(out);
    int position = 0;
    for (byte[] document : batch.documents()) {
      name(BsonConstants.TYPE_EMBEDDED_DOCUMENT, Integer.toString(position++), out);
      out.writeBytes(document);
    }
    end(array, out);
    name(BsonConstants.TYPE_INT64, "id", out);
    out.writeLongLE(batch.cursor());
    name(BsonConstants.TYPE_UTF8_STRING, "ns", out);
    byte[] namespace = batch.namespace().getBytes(UTF_8);
    out.writeIntLE(namespace.length + 1);
    out.writeBytes(namespace);
    out.writeByte(0);
    end(cursor, out);
    name(BsonConstants.TYPE_DOUBLE, "ok", out);
    out.writeLongLE(Double.doubleToLongBits(1));
    end(reply, out);
  }

  private static void name(byte type, String name, ByteBuf out) {
    out.writeByte(type);
    out.writeCharSequence(name, UTF_8);
    out.writeByte(0);
  }

  private static int begin(ByteBuf out) {
    int start = out.writerIndex();
    out.writeIntLE(0);
    return start;
  }

  private static void end(int start, ByteBuf out) {
    out.writeByte(0);
    out.setIntLE(start, out.writerIndex() - start);
  }
}
