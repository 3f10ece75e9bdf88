package kesu.local.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A process of the stack, its log and its pid file. */
final class ChildProcess implements RunningPart {
  /** Ctrl-C reaches every process of a terminal; only the launcher acts on it, in its order. */
  private static final String IGNORE_TERMINAL = "trap '' INT HUP; exec \"$@\"";

  private final Process process;
  private final Path pidFile;

  private ChildProcess(Process process, Path pidFile) {
    this.process = process;
    this.pidFile = pidFile;
  }

  static ChildProcess start(List<String> command, Path log, Path pidFile) {
    List<String> wrapped = new ArrayList<>(List.of("/bin/sh", "-c", IGNORE_TERMINAL, "kesu"));
    wrapped.addAll(command);
    try {
      Process process =
          new ProcessBuilder(wrapped)
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      Files.writeString(pidFile, Long.toString(process.pid()));
      return new ChildProcess(process, pidFile);
    } catch (IOException failed) {
      throw new StackFailure("无法启动 Cannot start: " + command.getFirst(), failed);
    }
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public CompletableFuture<?> onEnd() {
    return process.onExit().thenRun(this::deletePidFile);
  }

  @Override
  public String reason() {
    return "退出码 exit code %d".formatted(process.exitValue());
  }

  /** Asks it to exit and kills it after {@code timeout}. Returns when it is gone. */
  @Override
  public void stop(Duration timeout) {
    process.destroy();
    try {
      if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    deletePidFile();
  }

  @Override
  public void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    deletePidFile();
  }

  /** Once the process is gone, for its pid may be reused. */
  private void deletePidFile() {
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
