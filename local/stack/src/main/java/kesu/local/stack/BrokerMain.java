package kesu.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs the Kafka broker as a process. Formats its folder on the first start, in the same JVM, which
 * saves the start of another.
 */
public final class BrokerMain {
  private BrokerMain() {}

  /**
   * Runs until it is stopped.
   *
   * @param args the broker's properties file, its log folder, its cluster id
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
