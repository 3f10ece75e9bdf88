package kesu.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.ArrayList;
import java.util.List;

/** Decodes OP_MSG, and OP_QUERY for the handshake. */
final class RequestDecoder extends ByteToMessageDecoder {
  private static final int HEADER = 16;
  private static final int MAX_MESSAGE = 48_000_000;
  private static final int CHECKSUM_PRESENT = 1;

  /** The client takes several replies; one is as good. */
  private static final int EXHAUST_ALLOWED = 1 << 16;

  private static final int CHECKSUM_LENGTH = 4;

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
    if (in.readableBytes() < Integer.BYTES) {
      return;
    }
    int length = in.getIntLE(in.readerIndex());
    if (length < HEADER || length > MAX_MESSAGE) {
      throw new IllegalArgumentException("A message of " + length + " bytes");
    }
    if (in.readableBytes() >= length) {
      out.add(request(context.channel(), in.readSlice(length)));
    }
  }

  private static ClientRequest request(Channel channel, ByteBuf in) {
    MessageHeader header = new MessageHeader(in.readIntLE(), in.readIntLE(), in.readIntLE());
    int operation = in.readIntLE();
    int flags = in.readIntLE();
    if (operation == OpCode.OP_QUERY.getId()) {
      String collection = BsonReader.name(in);
      int skip = in.readIntLE();
      int limit = in.readIntLE();
      return new MongoQuery(
          channel, header, collection, skip, limit, BsonReader.document(in), null);
    }
    if (operation != OpCode.OP_MSG.getId()
        || (flags & ~(CHECKSUM_PRESENT | EXHAUST_ALLOWED)) != 0) {
      // no reply is awaited, or in another form: only closing the connection tells the client
      throw new IllegalArgumentException("Operation " + operation + " with flags " + flags);
    }
    try {
      return new MongoMessage(channel, header, command(in, flags));
    } catch (MongoServerError e) {
      return new RefusedRequest(channel, header, e);
    } catch (IndexOutOfBoundsException e) {
      return new RefusedRequest(channel, header, BsonReader.invalid("it ends too early"));
    }
  }

  private static Document command(ByteBuf in, int flags) {
    int checksum = (flags & CHECKSUM_PRESENT) == 0 ? 0 : CHECKSUM_LENGTH;
    Document sequences = new Document();
    Document body = new Document();
    while (in.readableBytes() > checksum) {
      switch (in.readByte()) {
        case MongoMessage.SECTION_KIND_BODY -> body = BsonReader.document(in);
        case MongoMessage.SECTION_KIND_DOCUMENT_SEQUENCE -> {
          int end = in.readerIndex() + in.readIntLE();
          String name = BsonReader.name(in);
          List<Document> documents = new ArrayList<>();
          while (in.readerIndex() < end) {
            documents.add(BsonReader.document(in));
          }
          sequences.put(name, documents);
        }
        default -> throw BsonReader.invalid("a section of an unknown kind");
      }
    }
    if (body.isEmpty()) {
      throw BsonReader.invalid("it has no body");
    }
    body.putAll(sequences);
    return body;
  }
}
