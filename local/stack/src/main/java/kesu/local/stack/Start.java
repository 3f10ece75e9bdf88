package kesu.local.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;

/** The launcher behind {@code ./start}: runs the stack in the foreground until Ctrl-C. */
public final class Start {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private Start() {}

  /**
   * Runs until it is stopped or a part cannot be kept running.
   *
   * @param args the options; {@code --help} lists them
   */
  public static void main(String[] args) {
    if (List.of(args).contains("--help")) {
      System.out.print(Options.USAGE);
      return;
    }
    Path project = Path.of(System.getProperty("kesu.project", "."));
    Options options;
    try {
      options = Options.read(project, Path.of("").toAbsolutePath(), List.of(args));
    } catch (StackFailure misused) {
      System.err.println(misused.getMessage());
      System.exit(MISUSED);
      return;
    }
    System.exit(run(options));
  }

  private static int run(Options options) {
    Stack stack = new Stack(options.settings());
    Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "stop"));
    try {
      stack.start();
      stack.end().join();
      return 0;
    } catch (StackFailure failure) {
      System.err.println(failure.getMessage());
      return FAILED;
    } catch (CompletionException failed) {
      System.err.println(failed.getCause() == null ? failed : failed.getCause().getMessage());
      return FAILED;
    } finally {
      stack.stop();
    }
  }
}
