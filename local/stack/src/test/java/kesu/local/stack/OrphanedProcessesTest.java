package kesu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanedProcessesTest {
  private static final String MARK = "-Dkesu.stack=/data";
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  @TempDir private Path folder;

  @Test
  void aProcessWithOurMarkIsNamedAndStopped() throws Exception {
    Process ours = startIdle(MARK);
    try (DataFolder data = DataFolder.open(folder)) {
      Path pidFile = writePidFile(data, ours);

      stop(data);

      assertThat(ours.waitFor()).isNotZero();
      assertThat(pidFile).doesNotExist();
      assertThat(printed.toString(StandardCharsets.UTF_8))
          .contains("pid " + ours.pid(), Part.SLA.title(), "上次遗留", "Left over");
    }
  }

  @Test
  void aForeignProcessWithAReusedPidIsLeftAlone() throws Exception {
    Process foreign = startIdle("-Dsomething.else");
    try (DataFolder data = DataFolder.open(folder)) {
      Path pidFile = writePidFile(data, foreign);

      stop(data);

      assertThat(foreign.isAlive()).isTrue();
      assertThat(pidFile).doesNotExist();
    } finally {
      foreign.destroy();
    }
  }

  private void stop(DataFolder data) {
    new OrphanedProcesses(data, MARK, new PrintStream(printed, true, StandardCharsets.UTF_8))
        .stop();
  }

  private static Path writePidFile(DataFolder data, Process process) throws IOException {
    Path pidFile = data.of("run", Part.SLA.id() + ".pid");
    return Files.writeString(pidFile, Long.toString(process.pid()));
  }

  /** A process with the mark in its command line that waits for input. */
  private static Process startIdle(String mark) throws IOException {
    return new ProcessBuilder("/bin/sh", "-c", "read line", mark).start();
  }
}
