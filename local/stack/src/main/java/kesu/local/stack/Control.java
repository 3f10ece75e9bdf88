package kesu.local.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Takes requests for a running stack, one line each, on a loopback port that is written to a file
 * in the data folder.
 */
final class Control implements AutoCloseable {
  /** Name of the file with the port. */
  static final String FILE = "control";

  /** The beginning of the answer to a request that was carried out. */
  static final String DONE = "已完成 Done: ";

  private static final int MAX_WAITING = 4;
  private final ServerSocket socket;
  private final Path portFile;
  private final UnaryOperator<String> answer;

  private Control(ServerSocket socket, Path portFile, UnaryOperator<String> answer) {
    this.socket = socket;
    this.portFile = portFile;
    this.answer = answer;
  }

  /** Listens until it is closed. */
  static Control open(Path portFile, UnaryOperator<String> answer) {
    try {
      ServerSocket socket = new ServerSocket(0, MAX_WAITING, InetAddress.getLoopbackAddress());
      Files.writeString(portFile, Integer.toString(socket.getLocalPort()));
      Control control = new Control(socket, portFile, answer);
      Thread.ofVirtual().name("control").start(control::listen);
      return control;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Sends a request to the stack that runs on the data folder, and returns the answer. */
  static String ask(Path data, String request) {
    try (Socket socket =
        new Socket(
            InetAddress.getLoopbackAddress(),
            Integer.parseInt(Files.readString(data.resolve("run").resolve(FILE)).strip()))) {
      socket.getOutputStream().write((request + "\n").getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException | NumberFormatException absent) {
      throw new StackFailure(
          "数据目录 %s 上没有正在运行的 ./start No ./start runs on the data folder %1$s".formatted(data),
          absent);
    }
  }

  private void listen() {
    while (!socket.isClosed()) {
      try (Socket asked = socket.accept()) {
        var reader =
            new BufferedReader(
                new InputStreamReader(asked.getInputStream(), StandardCharsets.UTF_8));
        String request = reader.readLine();
        asked
            .getOutputStream()
            .write(answer.apply(request == null ? "" : request).getBytes(StandardCharsets.UTF_8));
      } catch (IOException closedOrBroken) {
        // the next request is another connection
      }
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
      Files.deleteIfExists(portFile);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
