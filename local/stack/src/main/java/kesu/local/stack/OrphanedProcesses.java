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
 * Processes still running although their launcher was killed. They are found by their pid files and
 * stopped only if their command line has the mark of this data folder: the system may have reused
 * the pid.
 */
final class OrphanedProcesses {
  private static final int STOP_TIMEOUT_SECONDS = 12;
  private final DataFolder folder;
  private final String mark;
  private final java.io.PrintStream out;

  OrphanedProcesses(DataFolder folder, String mark, java.io.PrintStream out) {
    this.folder = folder;
    this.mark = mark;
    this.out = out;
  }

  /** Stops the processes of this data folder, gateway first, and prints their names. */
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
        "上次遗留的进程 %s（pid %d）仍在运行，现将其停止 Left over from an earlier run, being stopped: %1$s (pid"
            + " %2$d)%n",
        part.title(), process.pid());
    process.destroy();
    try {
      process.onExit().get(STOP_TIMEOUT_SECONDS, TimeUnit.SECONDS);
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
