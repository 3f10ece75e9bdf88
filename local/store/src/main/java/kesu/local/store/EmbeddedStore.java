package kesu.local.store;

import java.nio.file.Path;

/**
 * A document store in a folder, which speaks the MongoDB protocol on a port of this machine. One
 * process at a time can have a folder open.
 */
public final class EmbeddedStore implements AutoCloseable {
  private final StoreBackend backend;
  private final StoreServer server;

  private EmbeddedStore(StoreBackend backend, StoreServer server) {
    this.backend = backend;
    this.server = server;
  }

  /**
   * Opens the folder, making it if it is not there, and listens.
   *
   * @param port 0 for any free one
   * @throws StoreUnavailable if the folder or the port is taken or cannot be used
   */
  public static EmbeddedStore open(Path folder, int port, Durability durability) {
    StoreBackend backend = new StoreBackend(Storage.on(Rocks.open(folder, durability)));
    try {
      return new EmbeddedStore(backend, new StoreServer(backend, port, durability));
    } catch (StoreUnavailable e) {
      backend.close();
      throw e;
    }
  }

  /** The port it listens on, on the loopback interface only. */
  public int port() {
    return server.port();
  }

  /** What a driver connects to, without a database. */
  public String uri() {
    return "mongodb://127.0.0.1:" + port() + "/";
  }

  /** What a driver connects to, with a database. */
  public String uri(String database) {
    return uri() + database;
  }

  /**
   * Stops listening, ends running commands and closes the folder; every acknowledged write is on
   * disk afterwards.
   */
  @Override
  public void close() {
    server.close();
    backend.close();
  }
}
