package kesu.local.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import kesu.local.demo.CustomerWords;
import kesu.local.demo.Demo;
import kesu.local.demo.Rehearsal;

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
    System.exit(
        options.request() == null ? run(options) : ask(options.settings(), options.request()));
  }

  private static int ask(Settings settings, String request) {
    try {
      String answer = Control.ask(settings.data(), request);
      System.out.println(answer);
      return answer.startsWith(Control.DONE) ? 0 : FAILED;
    } catch (StackFailure absent) {
      System.err.println(absent.getMessage());
      return FAILED;
    }
  }

  private static int run(Options options) {
    Stack stack = new Stack(options.settings());
    AtomicBoolean ready = new AtomicBoolean();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stack.stop();
                  if (ready.get()) {
                    recordCache(options.settings());
                  }
                },
                "stop"));
    try {
      stack.start();
      ready.set(true);
      boolean passed = !options.demo() || play(options, stack);
      if (!options.demo() || !options.exit()) {
        stack.end().join();
      }
      return passed ? 0 : FAILED;
    } catch (StackFailure failure) {
      System.err.println(failure.getMessage());
      return FAILED;
    } catch (CompletionException failed) {
      System.err.println(failed.getCause() == null ? failed : failed.getCause().getMessage());
      return FAILED;
    } catch (IOException unreadable) {
      System.err.println("无法读取 Cannot read: " + unreadable.getMessage());
      return FAILED;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return FAILED;
    } finally {
      stack.stop();
    }
  }

  /** Has this build's cache recorded in the background if there is none. */
  private static void recordCache(Settings settings) {
    String start = System.getProperty("kesu.record");
    if (start == null || settings.separate()) {
      return;
    }
    File log = settings.data().resolve("logs").resolve("cache.log").toFile();
    try {
      new ProcessBuilder("nohup", "nice", "-n", "19", start, "--record-cache")
          .redirectInput(new File("/dev/null"))
          .redirectErrorStream(true)
          .redirectOutput(log)
          .start();
      settings
          .out()
          .println(
              "后台正在为更快的下次启动做准备，约需几分钟 The next start is being made faster, in the background, for"
                  + " some minutes");
    } catch (IOException notPossible) {
      settings.out().println("下次启动不会更快 The next start will not be faster: " + notPossible);
    }
  }

  private static boolean play(Options options, Stack stack)
      throws IOException, InterruptedException {
    CustomerWords words =
        options.texts() == null ? CustomerWords.invented() : CustomerWords.from(options.texts());
    boolean passed =
        Demo.play(stack.gatewayUrl(), stack.timeLine(), words, options.settings().out());
    // seconds; set while a cache is recorded
    Rehearsal.play(stack.gatewayUrl(), Duration.ofSeconds(Long.getLong("kesu.rehearsal", 0)));
    return passed;
  }
}
