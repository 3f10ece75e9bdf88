package kesu.local.stack;

import java.io.IOException;
import java.nio.file.Path;

/** Runs the Kafka broker as a process. */
public final class BrokerMain {
  private BrokerMain() {}

  /**
   * Runs until it is stopped.
   *
   * @param args the broker's properties file
   */
  public static void main(String[] args) throws IOException {
    Broker.format(Path.of(args[0]), System.out);
    kafka.Kafka.main(new String[] {args[0]});
  }
}
