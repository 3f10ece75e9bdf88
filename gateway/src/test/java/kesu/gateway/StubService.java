package kesu.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A service that behaves as told: answers, hangs, drops the connection, or is down. */
final class StubService {
  /** A request as the service received it. */
  record ReceivedRequest(String method, String target, Headers headers, byte[] body) {}

  /** A way to answer a request. */
  interface Behaviour {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final String name;
  private final int port;
  private final Queue<ReceivedRequest> received = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile Behaviour behaviour = ok();
  private CountDownLatch hanging = new CountDownLatch(1);
  private @Nullable HttpServer server;

  StubService(String name) {
    this.name = name;
    this.port = start(0);
  }

  private int start(int onPort) {
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort), 64);
      started.createContext("/", this::handle);
      started.setExecutor(threads);
      started.start();
      server = started;
      return started.getAddress().getPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    received.add(
        new ReceivedRequest(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders(),
            body));
    behaviour.answer(exchange);
    exchange.close();
  }

  String uri() {
    return "http://127.0.0.1:" + port;
  }

  /** Up again, answering 200, with no requests received. */
  void reset() {
    restart();
    hanging.countDown();
    hanging = new CountDownLatch(1);
    behaviour = ok();
    received.clear();
  }

  void stop() {
    HttpServer running = server;
    if (running != null) {
      running.stop(0);
      server = null;
    }
  }

  void restart() {
    if (server == null) {
      start(port);
    }
  }

  void behave(Behaviour given) {
    behaviour = given;
  }

  void hang() {
    CountDownLatch end = hanging;
    behaviour =
        exchange -> {
          try {
            end.await();
          } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
          }
        };
  }

  /** Answers requests below a path in one way and all others in another. */
  static Behaviour either(String path, Behaviour below, Behaviour others) {
    return exchange ->
        (exchange.getRequestURI().getPath().startsWith(path) ? below : others).answer(exchange);
  }

  List<ReceivedRequest> received() {
    return List.copyOf(received);
  }

  private Behaviour ok() {
    return answering(200, Map.of());
  }

  /** Answers with a status, headers, and its own name. */
  Behaviour answering(int status, Map<String, String> headers) {
    return exchange -> {
      byte[] body = ("{\"from\":\"" + name + "\"}").getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      headers.forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    };
  }
}
