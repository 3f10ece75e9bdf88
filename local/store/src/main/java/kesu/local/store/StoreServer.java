package kesu.local.store;

import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Listens on one loopback port. Two event loops read and write; each command is executed by a
 * thread of its own, so that a long one holds up no other connection, and writers that wait for the
 * disk together are committed together.
 */
final class StoreServer {
  private static final int EVENT_LOOPS = 2;
  private static final int MAX_COMMANDS = 256;
  private static final long IDLE_SECONDS = 30;
  private static final long CLOSING_SECONDS = 10;

  private final StoreBackend backend;
  private final Runnable outOfMemory;
  private final AtomicInteger running = new AtomicInteger();
  private final ExecutorService commands =
      new ThreadPoolExecutor(
          0,
          MAX_COMMANDS,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Thread.ofPlatform().name("store-command-", 0).factory(),
          StoreServer::onEventLoop);
  private final EventLoopGroup threads;
  private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final Channel listening;

  StoreServer(StoreBackend backend, int port, Runnable outOfMemory) {
    this.backend = backend;
    this.outOfMemory = outOfMemory;
    this.threads = new MultiThreadIoEventLoopGroup(EVENT_LOOPS, NioIoHandler.newFactory());
    ChannelFuture bound =
        new ServerBootstrap()
            .group(threads)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, 256)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    initialize(channel);
                  }
                })
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
            .awaitUninterruptibly();
    listening = bound.channel();
    if (!bound.isSuccess()) {
      stopThreads();
      throw new StoreUnavailable(
          "端口 %d 无法使用（可能已被占用），请换一个端口或停止占用它的程序。 Port %d cannot be used, perhaps it is taken: choose another or stop the program that uses it."
              .formatted(port, port),
          bound.cause());
    }
  }

  private void initialize(SocketChannel channel) {
    channel
        .pipeline()
        .addLast(
            new MongoWireReplyEncoder(),
            new ReplyEncoder(),
            new RequestDecoder(),
            new CommandHandler(backend, connections, running, commands, outOfMemory));
  }

  int port() {
    return ((InetSocketAddress) listening.localAddress()).getPort();
  }

  /** Executes a command beyond the bound where it was read: the connections there wait. */
  private static void onEventLoop(Runnable command, ThreadPoolExecutor full) {
    if (full.isShutdown()) {
      throw new RejectedExecutionException("The store is closing");
    }
    command.run();
  }

  int runningCommands() {
    return running.get();
  }

  /**
   * Accepts no more connections, lets running commands finish, then closes the connections. False
   * if a command has not ended in time.
   */
  boolean stop() {
    listening.close();
    commands.shutdown();
    boolean ended = false;
    try {
      ended = commands.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connections.close();
    return stopThreads() && ended;
  }

  private boolean stopThreads() {
    return threads
        .shutdownGracefully(0, CLOSING_SECONDS, TimeUnit.SECONDS)
        .awaitUninterruptibly(CLOSING_SECONDS, TimeUnit.SECONDS);
  }
}
