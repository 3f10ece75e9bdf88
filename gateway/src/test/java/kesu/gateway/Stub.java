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

/** A service that does as told: answers, hangs, breaks off, or is not there. */
final class Stub {
  /** A request as the service saw it. */
  record Seen(String method, String target, Headers headers, byte[] body) {}

  /** What it does with a request. */
  interface Behaviour {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final String name;
  private final int port;
  private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile Behaviour behaviour = ok();
  private CountDownLatch hanging = new CountDownLatch(1);
  private @Nullable HttpServer server;

  Stub(String name) {
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
    seen.add(
        new Seen(
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

  /** Begins anew: there, answering 200, having seen nothing. */
  void reset() {
    comeBack();
    hanging.countDown();
    hanging = new CountDownLatch(1);
    behaviour = ok();
    seen.clear();
  }

  void goAway() {
    HttpServer running = server;
    if (running != null) {
      running.stop(0);
      server = null;
    }
  }

  void comeBack() {
    if (server == null) {
      start(port);
    }
  }

  void does(Behaviour told) {
    behaviour = told;
  }

  void hangs() {
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

  List<Seen> seen() {
    return List.copyOf(seen);
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
