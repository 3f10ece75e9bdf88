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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
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
  private final ExecutorService commands;

  /** Requests that came while one is executed; used by the connection's event loop only. */
  private final Deque<ClientRequest> waiting = new ArrayDeque<>();

  private boolean busy;
  private final Runnable outOfMemory;

  CommandHandler(
      StoreBackend backend,
      ChannelGroup connections,
      AtomicInteger running,
      ExecutorService commands,
      Runnable outOfMemory) {
    this.backend = backend;
    this.connections = connections;
    this.running = running;
    this.commands = commands;
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
    waiting.add(request);
    begin(context);
  }

  /** Executes the next request outside the event loop, which other connections share. */
  private void begin(ChannelHandlerContext context) {
    ClientRequest request = busy ? null : waiting.poll();
    if (request == null) {
      return;
    }
    busy = true;
    try {
      commands.execute(() -> execute(context, request));
    } catch (RejectedExecutionException e) {
      // the store is closing
      context.close();
    }
  }

  private void execute(ChannelHandlerContext context, ClientRequest request) {
    try {
      Object reply = reply(request);
      context
          .executor()
          .execute(
              () -> {
                context.writeAndFlush(reply);
                busy = false;
                begin(context);
              });
    } catch (RejectedExecutionException e) {
      log.debug("Connection {} closed before the reply", context.channel().id());
    } catch (Throwable e) {
      exceptionCaught(context, e);
    }
  }

  private Object reply(ClientRequest request) {
    MessageHeader header = new MessageHeader(0, request.getHeader().getRequestID());
    return switch (request) {
      case MongoMessage message ->
          new ReplyEncoder.Message(
              header, answer(message, message.getDatabaseName(), message.getDocument()));
      case MongoQuery query -> new MongoReply(header, List.of(handshake(query)), 0);
      case RefusedRequest refused -> new ReplyEncoder.Message(header, error(refused.error()));
      default -> throw new IllegalArgumentException("unknown message " + request.getClass());
    };
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
