package kesu.local.store;

import io.netty.util.ResourceLeakDetector;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Runs the store as a process: {@code --data DIR --port N [--fsync]}. Stops cleanly on SIGTERM. */
public final class StoreMain {
  private StoreMain() {}

  /** Prints one line when ready, or one line with the reason and exits with 1. */
  public static void main(String[] args) {
    List<String> arguments = Arrays.asList(args);
    int data = arguments.indexOf("--data") + 1;
    int port = arguments.indexOf("--port") + 1;
    if (data == 0 || data == args.length || port == args.length) {
      System.err.println("用法 Usage: StoreMain --data DIR [--port N] [--fsync]");
      System.exit(2);
    }
    // leaks are looked for by the tests, which run the store in their own process
    ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
    Durability durability = arguments.contains("--fsync") ? Durability.FSYNC : Durability.LOG;
    try {
      EmbeddedStore store =
          EmbeddedStore.open(
              Path.of(args[data]), port == 0 ? 27017 : Integer.parseInt(args[port]), durability);
      Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-close"));
      System.out.println("存储就绪 Store ready: " + store.uri());
    } catch (StoreUnavailable e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
