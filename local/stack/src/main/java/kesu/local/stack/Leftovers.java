package kesu.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Processes that go on although their launcher was killed. They are known by their pid files, and
 * stopped only if their command line bears the mark of this data folder: the system may have given
 * the number to somebody else's process.
 */
final class Leftovers {
  private static final int PATIENCE_SECONDS = 12;
  private final DataFolder folder;
  private final String mark;
  private final java.io.PrintStream out;

  Leftovers(DataFolder folder, String mark, java.io.PrintStream out) {
    this.folder = folder;
    this.mark = mark;
    this.out = out;
  }

  /** Stops what is certainly ours, gateway first, and says so. */
  void stop() {
    for (Part part : List.of(Part.values()).reversed()) {
      Path pidFile = folder.of("run", part.id() + ".pid");
      running(pidFile)
          .filter(process -> commandLine(process).contains(mark))
          .ifPresent(process -> stop(part, process));
      try {
        Files.deleteIfExists(pidFile);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  private void stop(Part part, ProcessHandle process) {
    out.printf(
        "上次遗留的进程 %s（pid %d）仍在运行，现将其停止 Left over from an earlier run and stopped now: %1$s (pid"
            + " %2$d)%n",
        part.title(), process.pid());
    process.destroy();
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException stubborn) {
      process.destroyForcibly();
      process.onExit().join();
    } catch (ExecutionException failed) {
      throw new StackFailure("无法停止 Cannot stop pid " + process.pid(), failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<ProcessHandle> running(Path pidFile) {
    try {
      return Files.exists(pidFile)
          ? ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
              .filter(ProcessHandle::isAlive)
          : Optional.empty();
    } catch (NumberFormatException halfWritten) {
      return Optional.empty();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String commandLine(ProcessHandle process) {
    Path linux = Path.of("/proc", Long.toString(process.pid()), "cmdline");
    try {
      return Files.exists(linux)
          ? new String(Files.readAllBytes(linux), StandardCharsets.UTF_8).replace('\0', ' ')
          : process.info().commandLine().orElse("");
    } catch (IOException goneMeanwhile) {
      return "";
    }
  }
}
