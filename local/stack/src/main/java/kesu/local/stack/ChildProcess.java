package kesu.local.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of the stack, its log and its pid file. */
final class ChildProcess {
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

  Process process() {
    return process;
  }

  /** Asks it to exit and kills it after {@code timeout}. Returns when it is gone. */
  void stop(Duration timeout) {
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

  /** Kills it (SIGKILL). Returns when it is gone. */
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    deletePidFile();
  }

  /** Deletes the pid file; call when the process is gone, for its pid may be reused. */
  void deletePidFile() {
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The last lines of a log. */
  static List<String> tail(Path log, int lines) {
    try {
      if (!Files.exists(log)) {
        return List.of();
      }
      List<String> all =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
      return all.subList(Math.max(0, all.size() - lines), all.size());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
