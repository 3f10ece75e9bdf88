package kesu.local.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP proxy between one instance and one server, on the loopback address. */
final class FaultProxy implements AutoCloseable {
  private static final int CHUNK = 16 * 1024;
  private static final int WAITING = 64;
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final ServerSocket listener;
  private final int target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private Mode mode = new Mode.Open();

  /** The condition of the line. */
  sealed interface Mode {
    record Open() implements Mode {}

    /** Connections are reset, new ones too. */
    record Away() implements Mode {}

    /** Connections stay, but no byte arrives: what was sent arrives when the line opens. */
    record HalfOpen() implements Mode {}

    /** Everything arrives late, in both directions. */
    record Slow(int millis) implements Mode {}

    /** As a slow disk behind the server: so many bytes a second on each connection. */
    record Throttled(int bytesPerSecond) implements Mode {}
  }

  /** A proxy on any free port. */
  FaultProxy(int target) {
    this.target = target;
    try {
      listener = new ServerSocket(0, WAITING, HERE);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Thread.ofVirtual().name("proxy-" + target).start(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Changes the condition of the line for all connections. */
  void set(Mode next) {
    synchronized (this) {
      mode = next;
      notifyAll();
    }
    if (next instanceof Mode.Away) {
      cut();
    }
  }

  /** Resets all connections. New ones can be made. */
  void cut() {
    sockets.forEach(FaultProxy::reset);
  }

  private synchronized Mode mode() {
    return mode;
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        sockets.add(client);
        if (mode() instanceof Mode.Away) {
          end(client);
        } else {
          Thread.ofVirtual().start(() -> connect(client));
        }
      } catch (IOException closed) {
        // the loop ends with the listener
      }
    }
  }

  private void connect(Socket client) {
    try {
      Socket server = new Socket(HERE, target);
      sockets.add(server);
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      Thread.ofVirtual().start(() -> copy(client, server));
      copy(server, client);
    } catch (IOException serverAway) {
      end(client);
    }
  }

  private void copy(Socket from, Socket to) {
    byte[] chunk = new byte[CHUNK];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        pass(read);
        out.write(chunk, 0, read);
      }
    } catch (IOException cut) {
      // both ends are closed
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  /** Returns when the line lets so many bytes through. */
  private void pass(int bytes) throws InterruptedException {
    Mode now;
    synchronized (this) {
      while (mode instanceof Mode.HalfOpen) {
        wait();
      }
      now = mode;
    }
    if (now instanceof Mode.Slow(int millis)) {
      Thread.sleep(millis);
    } else if (now instanceof Mode.Throttled(int bytesPerSecond)) {
      Thread.sleep(bytes * 1_000L / bytesPerSecond);
    }
  }

  private void end(Socket socket) {
    sockets.remove(socket);
    reset(socket);
  }

  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException alreadyClosed) {
      // as wanted
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    set(new Mode.Away());
  }
}
