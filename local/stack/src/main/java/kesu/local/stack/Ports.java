package kesu.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The port of each part, all on the loopback address. The broker's controller uses the port after
 * the broker's.
 */
public record Ports(Map<Part, Integer> byPart) {
  /** Below the range for outgoing connections, so that none of them takes a chosen port. */
  private static final int LOWEST_FREE = 20_000;

  private static final int HIGHEST_FREE = 31_000;
  private static final int NEEDED = 9;

  /** The nine ports, and one that is held as long as this process runs, so that they stay ours. */
  private static final int BLOCK = NEEDED + 1;

  private static final List<ServerSocket> HELD = new CopyOnWriteArrayList<>();

  public Ports {
    byPart = Map.copyOf(byPart);
  }

  /** Gateway 8080, services 8081 to 8085, Kafka 9092, store 27017. */
  public static Ports standard() {
    return applications(8080).with(Part.BROKER, 9092).with(Part.STORE, 27017);
  }

  /** Nine ports from {@code base} on: gateway, services, broker, controller, store. */
  public static Ports from(int base) {
    return applications(base).with(Part.BROKER, base + 6).with(Part.STORE, base + 8);
  }

  /** As {@link #from}; if {@code base} is 0, ports that are free now. */
  static Ports fromOrFree(int base) {
    return base == 0 ? free() : from(base);
  }

  /** Nine consecutive ports that are free now and that no other process picks. */
  public static Ports free() {
    for (int attempt = 0; attempt < 1_000; attempt++) {
      int block = ThreadLocalRandom.current().nextInt((HIGHEST_FREE - LOWEST_FREE) / BLOCK);
      int base = LOWEST_FREE + block * BLOCK;
      if (hold(base + NEEDED)) {
        Ports ports = from(base);
        if (ports.problems(List.of(Part.values())).isEmpty()) {
          return ports;
        }
      }
    }
    throw new StackFailure(
        "在 %d–%d 之间找不到 %d 个连续的空闲端口 No %3$d consecutive free ports between %1$d and %2$d"
            .formatted(LOWEST_FREE, HIGHEST_FREE, NEEDED));
  }

  private static boolean hold(int port) {
    try {
      HELD.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  /** A copy with another port for one part. */
  public Ports with(Part part, int port) {
    Map<Part, Integer> changed = new EnumMap<>(Part.class);
    changed.putAll(byPart);
    changed.put(part, port);
    return new Ports(changed);
  }

  /** The port of the part. */
  public int of(Part part) {
    Integer port = byPart.get(part);
    if (port == null) {
      throw new IllegalStateException(part + " has no port");
    }
    return port;
  }

  int controller() {
    return of(Part.BROKER) + 1;
  }

  /**
   * One message for each port of these parts that is invalid or in use: the port, its part and the
   * remedy.
   */
  List<String> problems(List<Part> parts) {
    List<String> problems = new ArrayList<>();
    for (Part part : parts) {
      check(of(part), part.title(), part.option(), problems);
    }
    if (parts.contains(Part.BROKER)) {
      check(controller(), Part.BROKER.title() + " (controller)", Part.BROKER.option(), problems);
    }
    return problems;
  }

  private static void check(int port, String owner, String option, List<String> problems) {
    if (port < 1 || port > 65_535) {
      problems.add(
          "%2$s 的端口 %1$d 无效；请用 %3$s 指定 1–65535 之间的端口 Port %1$d for %2$s is not valid; choose 1 to 65535 with %3$s"
              .formatted(port, owner, option));
    } else if (!isFree(port)) {
      problems.add(
          "端口 %d 已被占用，%s 无法使用；请用 %s 改用别的端口，或先停掉占用它的程序 Port %1$d is in use but needed by %2$s; choose another with %3$s, or stop the program that uses it"
              .formatted(port, owner, option));
    }
  }

  private static boolean isFree(int port) {
    return canListen(InetAddress.getLoopbackAddress(), port)
        && canListen(new InetSocketAddress(0).getAddress(), port);
  }

  private static boolean canListen(InetAddress address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
      return true;
    } catch (java.net.BindException used) {
      return false;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Ports applications(int gateway) {
    Map<Part, Integer> ports = new EnumMap<>(Part.class);
    ports.put(Part.GATEWAY, gateway);
    int port = gateway;
    for (Part service : Part.services()) {
      port++;
      ports.put(service, port);
    }
    return new Ports(ports);
  }
}
