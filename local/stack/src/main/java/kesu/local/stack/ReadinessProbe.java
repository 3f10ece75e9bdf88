package kesu.local.stack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Probes the parts: broker and store are ready when they listen, applications when they say so. */
final class ReadinessProbe implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private final Ports ports;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  ReadinessProbe(Ports ports) {
    this.ports = ports;
  }

  boolean isReady(Part part) throws InterruptedException {
    return part.isApplication() ? isUp(ports.of(part)) : listens(ports.of(part));
  }

  private boolean isUp(int port) throws InterruptedException {
    URI health = URI.create("http://%s:%d/actuator/health/readiness".formatted(HOST, port));
    try {
      return http.send(
                  HttpRequest.newBuilder(health).timeout(TIMEOUT).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(HOST, port), (int) TIMEOUT.toMillis());
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
