package kesu.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The Kafka broker as a process of its own: formats its folder the first time, then runs the real
 * broker. One JVM for both is quicker by a JVM's start.
 */
public final class BrokerMain {
  private BrokerMain() {}

  /**
   * Runs until it is told to end.
   *
   * @param args the broker's properties file, the folder of its logs, the id of its cluster
   */
  public static void main(String[] args) throws IOException {
    if (!Files.exists(Path.of(args[1], "meta.properties"))) {
      int code =
          kafka.tools.StorageTool.execute(
              new String[] {"format", "--config", args[0], "--cluster-id", args[2]}, System.out);
      if (code != 0) {
        System.exit(code);
      }
    }
    kafka.Kafka.main(new String[] {args[0]});
  }
}
