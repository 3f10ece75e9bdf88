package kesu.local.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kesu.local.stack.BrokerMain;
import kesu.local.store.StoreMain;
import org.jspecify.annotations.Nullable;

/**
 * A broker or a store in a process of its own, which can be killed and started on its data again.
 */
final class ServerProcess implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private final List<String> command;
  private final Path log;
  private final int port;
  private volatile @Nullable Process process;

  private ServerProcess(List<String> program, Path log, int port) {
    this.command = new ArrayList<>(jvm());
    this.command.addAll(program);
    this.log = log;
    this.port = port;
  }

  static ServerProcess store(Path folder, int port) {
    return new ServerProcess(
        List.of(
            "-Xmx256m",
            StoreMain.class.getName(),
            "--data",
            folder.toString(),
            "--port",
            Integer.toString(port)),
        folder.resolveSibling("store.log"),
        port);
  }

  /** A broker with the properties of that file, one of whose listeners is on the port. */
  static ServerProcess broker(Path properties, int port) {
    return new ServerProcess(
        List.of("-Xmx256m", BrokerMain.class.getName(), properties.toString()),
        properties.resolveSibling("broker.log"),
        port);
  }

  /** Start of the command line of any server: the JVM and its class path. */
  static List<String> jvm() {
    return List.of(
        ProcessHandle.current().info().command().orElseThrow(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-Dlogback.configurationFile=servers-logback.xml",
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
  }

  /** Starts it and returns when it listens. */
  synchronized void start() {
    try {
      Process started =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      process = started;
      await()
          .atMost(TIMEOUT)
          .pollInterval(Duration.ofMillis(50))
          .until(() -> listens() || !started.isAlive());
      if (!started.isAlive()) {
        throw new IllegalStateException("Ended at once: " + Files.readString(log));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private boolean listens() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Kills it (SIGKILL) and returns when it is gone. */
  synchronized void kill() throws InterruptedException {
    Process last = process;
    if (last != null) {
      last.destroyForcibly().waitFor();
    }
  }

  /** Ends it at once, without waiting. */
  void destroy() {
    Process last = process;
    if (last != null) {
      last.destroyForcibly();
    }
  }

  @Override
  public synchronized void close() throws InterruptedException {
    Process last = process;
    if (last != null) {
      last.destroy();
      if (!last.waitFor(20, TimeUnit.SECONDS)) {
        last.destroyForcibly().waitFor();
      }
    }
  }
}
