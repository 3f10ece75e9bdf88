package kesu.local.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A stack run by {@code ./start} as a process, for tests and benches. Everything must be built. */
public final class StartedStack implements AutoCloseable {
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(60);
  private final Process process;
  private final Path data;
  private final Ports ports;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();

  private StartedStack(Process process, Path data, Ports ports) {
    this.process = process;
    this.data = data;
    this.ports = ports;
  }

  /**
   * Runs {@code ./start} on free ports and returns at once.
   *
   * @param options further options, such as {@code --separate}
   */
  public static StartedStack launch(Path project, Path data, String... options) {
    return launch(project, data, Map.of(), options);
  }

  /** The same with more environment variables, such as settings of the services. */
  static StartedStack launch(
      Path project, Path data, Map<String, String> environment, String... options) {
    Ports ports = Ports.free();
    List<String> command =
        new ArrayList<>(
            List.of(
                project.resolve("start").toAbsolutePath().normalize().toString(),
                "--data",
                data.toString(),
                "--base-port",
                Integer.toString(ports.of(Part.GATEWAY))));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("KESU_BUILT", "true");
    builder.environment().putAll(environment);
    try {
      StartedStack stack = new StartedStack(builder.start(), data, ports);
      Thread.ofVirtual().start(stack::read);
      return stack;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Returns when all parts are ready.
   *
   * @throws StackFailure with what {@code ./start} printed if it ends before
   */
  public StartedStack awaitReady() {
    ready.join();
    return this;
  }

  /** The API's base URL. */
  public URI gatewayUrl() {
    return url(Part.GATEWAY);
  }

  /** The base URL of an application. */
  public URI url(Part application) {
    return URI.create("http://127.0.0.1:" + ports.of(application));
  }

  /** Kafka's bootstrap server. */
  public String kafka() {
    return "127.0.0.1:" + ports.of(Part.BROKER);
  }

  /** The connection string of a service's database. */
  public String storeUri(Part service) {
    return "mongodb://127.0.0.1:%d/%s".formatted(ports.of(Part.STORE), service.id());
  }

  /** The log of a part. */
  public Path log(Part part) {
    return data.resolve("logs").resolve(part.id() + ".log");
  }

  /** The process of {@code ./start} itself. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  /** The process of a part; empty if it has none of its own. */
  public Optional<ProcessHandle> process(Part part) {
    Path pidFile = data.resolve("run").resolve(part.id() + ".pid");
    try {
      return Files.exists(pidFile)
          ? ProcessHandle.of(Long.parseLong(Files.readString(pidFile)))
          : Optional.empty();
    } catch (IOException | NumberFormatException changing) {
      return Optional.empty();
    }
  }

  /** Stops a part. It stays so until {@link #resume}. */
  public void stop(Part part) {
    ask("stop " + part.id());
  }

  /** Kills a part that is a process (SIGKILL). It stays so until {@link #resume}. */
  public void kill(Part part) {
    ask("kill " + part.id());
  }

  /** Starts a part that was stopped or killed, and returns when it is ready. */
  public void resume(Part part) {
    ask("resume " + part.id());
  }

  private void ask(String request) {
    String answer = Control.ask(data, request);
    if (!answer.startsWith(Control.DONE)) {
      throw new StackFailure(answer);
    }
  }

  private void read() {
    StringBuilder printed = new StringBuilder();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        printed.append(line).append('\n');
        if (line.startsWith(Console.ALL_READY)) {
          ready.complete(null);
        }
      }
    } catch (IOException broken) {
      printed.append(broken);
    }
    ready.completeExceptionally(new StackFailure(printed.toString()));
  }

  /** Stops everything, as Ctrl-C does. */
  @Override
  public void close() {
    process.destroy();
    try {
      process.onExit().get(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException stuck) {
      process.destroyForcibly();
      throw new StackFailure("./start 未能停止 ./start does not stop", stuck);
    } catch (ExecutionException failed) {
      throw new StackFailure("./start 未能停止 ./start does not stop", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
