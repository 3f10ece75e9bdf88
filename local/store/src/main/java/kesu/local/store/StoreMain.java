package kesu.local.store;

import io.netty.util.ResourceLeakDetector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Runs the store as a process: {@code --data DIR --port N [--no-fsync] [--accept-loss]}. Stops
 * cleanly on SIGTERM.
 */
public final class StoreMain {
  private StoreMain() {}

  private static final int FAILED = 1;
  private static final int OUT_OF_MEMORY = 3;
  private static final Duration CLOSING = Duration.ofSeconds(20);

  /** Prints one line when ready, or one line with the reason and exits with 1. */
  public static void main(String[] args) {
    List<String> arguments = Arrays.asList(args);
    int data = arguments.indexOf("--data") + 1;
    int port = arguments.indexOf("--port") + 1;
    if (arguments.contains("--backup") || arguments.contains("--restore")) {
      copy(arguments);
      return;
    }
    if (data == 0 || data == args.length || port == args.length) {
      System.err.println("用法 Usage: StoreMain --data DIR [--port N] [--no-fsync] [--accept-loss]");
      System.exit(2);
    }
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) -> {
          if (thrown instanceof OutOfMemoryError) {
            outOfMemory();
          }
          thrown.printStackTrace();
        });
    // leaks are looked for by the tests, which run the store in their own process
    ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
    Durability durability = arguments.contains("--no-fsync") ? Durability.LOG : Durability.FSYNC;
    try {
      EmbeddedStore store =
          EmbeddedStore.open(
              Path.of(args[data]),
              port == 0 ? 27017 : Integer.parseInt(args[port]),
              durability,
              arguments.contains("--accept-loss"),
              StoreMain::outOfMemory);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(store), "store-close"));
      System.out.println("存储就绪 Store ready: " + store.uri());
    } catch (StoreUnavailable e) {
      System.err.println(e.getMessage());
      System.exit(FAILED);
    }
  }

  /** {@code --backup NEW --port N} or {@code --restore BACKUP --data NEW}. */
  private static void copy(List<String> arguments) {
    try {
      if (arguments.contains("--backup")) {
        int port = Integer.parseInt(value(arguments, "--port"));
        Path target = Path.of(value(arguments, "--backup"));
        StoreBackup.request(port, target);
        System.out.println("备份完成 Backup made: " + target.toAbsolutePath());
      } else {
        Path folder = Path.of(value(arguments, "--data"));
        StoreBackup.restore(Path.of(value(arguments, "--restore")), folder);
        System.out.println("恢复完成 Backup restored: " + folder.toAbsolutePath());
      }
    } catch (StoreUnavailable e) {
      System.err.println(e.getMessage());
      System.exit(FAILED);
    }
  }

  private static String value(List<String> arguments, String option) {
    int at = arguments.indexOf(option) + 1;
    if (at == 0 || at == arguments.size()) {
      System.err.println(
          "用法 Usage: StoreMain --backup NEW --port N | StoreMain --restore BACKUP --data NEW");
      System.exit(2);
    }
    return arguments.get(at);
  }

  /** Ends at once, as a kill does: acknowledged writes are in the log. */
  private static void outOfMemory() {
    try {
      System.err.println(
          "内存不足，存储已停止；已确认的写入都在日志中。请增大 -Xmx 后重新启动。 The store is out of memory and ends; acknowledged"
              + " writes are in its log. Raise -Xmx and start it again.");
    } finally {
      Runtime.getRuntime().halt(OUT_OF_MEMORY);
    }
  }

  private static void close(EmbeddedStore store) {
    Thread closing = Thread.ofPlatform().name("store-closing").start(store::close);
    try {
      if (closing.join(CLOSING)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.err.println(
        "存储未能按时关闭，强制结束；已确认的写入都在日志中。 The store did not close in time and is ended; acknowledged"
            + " writes are in its log.");
    Runtime.getRuntime().halt(FAILED);
  }
}
