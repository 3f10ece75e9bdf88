package kesu.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.group.ChannelGroup;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handles one connection's commands. Never logs documents: they are about customers. */
final class CommandHandler extends SimpleChannelInboundHandler<ClientRequest> {
  private static final Logger log = LoggerFactory.getLogger(CommandHandler.class);
  private static final int INTERNAL_ERROR = 1;

  private final StoreBackend backend;
  private final ChannelGroup connections;
  private final AtomicInteger running;
  private final Runnable outOfMemory;

  CommandHandler(
      StoreBackend backend, ChannelGroup connections, AtomicInteger running, Runnable outOfMemory) {
    this.backend = backend;
    this.connections = connections;
    this.running = running;
    this.outOfMemory = outOfMemory;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) throws Exception {
    connections.add(context.channel());
    super.channelActive(context);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    backend.handleClose(context.channel());
    super.channelInactive(context);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
    MessageHeader header = new MessageHeader(0, request.getHeader().getRequestID());
    switch (request) {
      case MongoMessage message ->
          context.writeAndFlush(
              new ReplyEncoder.Message(
                  header, answer(message, message.getDatabaseName(), message.getDocument())));
      case MongoQuery query ->
          context.writeAndFlush(new MongoReply(header, List.of(handshake(query)), 0));
      case RefusedRequest refused ->
          context.writeAndFlush(new ReplyEncoder.Message(header, error(refused.error())));
      default -> throw new IllegalArgumentException("unknown message " + request.getClass());
    }
  }

  private Document handshake(MongoQuery query) {
    return answer(query, query.getDatabaseName(), query.getQuery())
            instanceof Reply.Of(Document document)
        ? document
        : error(INTERNAL_ERROR, "InternalError", "Only the handshake may come as OP_QUERY");
  }

  private Reply answer(ClientRequest request, String database, Document command) {
    running.incrementAndGet();
    try {
      return backend.reply(request.getChannel(), database, command);
    } catch (MongoServerError e) {
      return error(e);
    } catch (MongoServerException e) {
      return new Reply.Of(error(INTERNAL_ERROR, "InternalError", e.getMessageWithoutErrorCode()));
    } catch (RuntimeException e) {
      log.error("Command {} failed", command.keySet().iterator().next(), e);
      return new Reply.Of(error(INTERNAL_ERROR, "InternalError", "The store failed: " + e));
    } finally {
      running.decrementAndGet();
    }
  }

  private static Reply error(MongoServerError e) {
    return new Reply.Of(error(e.getCode(), e.getCodeName(), e.getMessageWithoutErrorCode()));
  }

  private static Document error(int code, String name, String message) {
    return new Document("ok", 0.0)
        .append("errmsg", message)
        .append("code", code)
        .append("codeName", name);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof OutOfMemoryError) {
        outOfMemory.run();
      }
    }
    log.debug("Connection {} broke", context.channel().id(), cause);
    context.close();
  }
}
