package kesu.local.store;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A document store in a folder that speaks the MongoDB protocol on a loopback port. Only one
 * process at a time can open a folder.
 */
public final class EmbeddedStore implements AutoCloseable {
  private final StoreBackend backend;
  private final StoreServer server;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedStore(StoreBackend backend, StoreServer server) {
    this.backend = backend;
    this.server = server;
  }

  /**
   * Opens the folder, creating it if missing, and listens.
   *
   * @param port 0 for any free one
   * @throws StoreUnavailable if the folder or the port is taken or cannot be used
   */
  public static EmbeddedStore open(Path folder, int port, Durability durability) {
    return open(folder, port, durability, false, () -> {});
  }

  /**
   * Opens the folder.
   *
   * @param acceptLoss true to take the state before damage instead of refusing it
   * @param outOfMemory run when the process has no memory left
   */
  static EmbeddedStore open(
      Path folder, int port, Durability durability, boolean acceptLoss, Runnable outOfMemory) {
    RocksDatabase rocks = RocksDatabase.open(folder, durability, acceptLoss);
    StoreBackend backend = new StoreBackend(Storage.on(rocks), durability);
    try {
      return new EmbeddedStore(backend, new StoreServer(backend, port, outOfMemory));
    } catch (StoreUnavailable e) {
      backend.close();
      throw e;
    }
  }

  /** The loopback port it listens on. */
  public int port() {
    return server.port();
  }

  /** The connection string, without a database. */
  public String uri() {
    return "mongodb://127.0.0.1:" + port() + "/";
  }

  /** The connection string of a database. */
  public String uri(String database) {
    return uri() + database;
  }

  /** The number of commands that are being executed. */
  int runningCommands() {
    return server.runningCommands();
  }

  /**
   * Stops listening, finishes running writes, ends running scans and closes the folder. Every
   * acknowledged write is then on disk. A command that has not ended after ten seconds is
   * abandoned: the folder is then left as a kill leaves it, its log on disk.
   */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    backend.interrupt();
    if (server.stop()) {
      backend.close();
    } else {
      backend.abandon();
    }
  }
}
