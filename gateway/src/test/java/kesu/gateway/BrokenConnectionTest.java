package kesu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that ends while a request is on its way to it over a connection that was idle. */
class BrokenConnectionTest extends RunningGateway {
  private static final String FIRST_REPLY =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
  private final AtomicInteger broken = new AtomicInteger();
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private ServerSocket server;

  @BeforeEach
  void takeThePlaceOfTheService() throws IOException {
    int port = Integer.parseInt(stub("intake").uri().replaceAll(".*:", ""));
    stub("intake").stop();
    server = new ServerSocket();
    server.setReuseAddress(true);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    Thread.ofVirtual().start(this::accept);
  }

  @AfterEach
  void giveItBack() throws IOException {
    server.close();
    for (Socket connection : connections) {
      connection.close(); // else the gateway would keep it for the next test
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = server.accept();
        connections.add(connection);
        Thread.ofVirtual().start(() -> answerOnce(connection));
      }
    } catch (IOException closed) {
      // the test has ended
    }
  }

  /** Answers the first request and resets the connection at the first byte of the second. */
  private void answerOnce(Socket connection) {
    try (connection) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
      readRequest(in);
      connection.getOutputStream().write(FIRST_REPLY.getBytes(StandardCharsets.UTF_8));
      in.read();
      broken.incrementAndGet();
      connection.setSoLinger(true, 0);
    } catch (IOException gone) {
      // the gateway has closed it
    }
  }

  private static void readRequest(BufferedReader in) throws IOException {
    int length = 0;
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(15).trim());
      }
    }
    in.skip(length);
  }

  @Test
  void isSaidToHaveBrokenOff() {
    Set<String> codes = ConcurrentHashMap.newKeySet();
    String body = "{\"words\":\"" + "x".repeat(20_000) + "\"}";
    try (ExecutorService people = Executors.newFixedThreadPool(16)) {
      for (int time = 0; time < 400; time++) {
        people.execute(
            () -> {
              var reply = post("/api/complaints", body);
              codes.add(
                  reply.statusCode() == 200 ? "answered" : json(reply).path("code").asString());
              breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
            });
      }
    }
    assertThat(broken).hasPositiveValue();
    assertThat(codes).contains("service-broke-off").doesNotContain("internal-error");
  }
}
