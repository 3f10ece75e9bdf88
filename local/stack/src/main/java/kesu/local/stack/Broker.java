package kesu.local.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;

/** The Kafka broker inside this JVM. */
final class Broker implements AutoCloseable {
  private final KafkaRaftServer server;

  private Broker(KafkaRaftServer server) {
    this.server = server;
  }

  /**
   * Starts the broker and returns when it is up.
   *
   * @param end completed exceptionally when a fault ends the broker, which would exit a JVM of its
   *     own
   */
  static Broker start(Path properties, CompletableFuture<Void> end) throws IOException {
    format(properties, new PrintStream(PrintStream.nullOutputStream()));
    Exit.Procedure onFault =
        (code, message) ->
            end.completeExceptionally(
                new IllegalStateException(
                    "The broker failed: exit code %d, %s".formatted(code, message)));
    Exit.setExitProcedure(onFault);
    Exit.setHaltProcedure(onFault);
    KafkaRaftServer server =
        new KafkaRaftServer(new KafkaConfig(read(properties), false), Time.SYSTEM);
    server.startup();
    return new Broker(server);
  }

  /** Formats the log folder named in the properties, unless it is formatted. */
  static void format(Path properties, PrintStream out) throws IOException {
    Path logs = Path.of(read(properties).getProperty("log.dirs"));
    if (Files.exists(logs.resolve("meta.properties"))) {
      return;
    }
    int code =
        kafka.tools.StorageTool.execute(
            new String[] {
              "format", "--config", properties.toString(), "--cluster-id", Arguments.CLUSTER
            },
            out);
    if (code != 0) {
      throw new StackFailure(
          "无法格式化 Kafka 目录 %s The broker's folder %1$s cannot be formatted".formatted(logs));
    }
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
