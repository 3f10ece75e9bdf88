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

class LeftoversTest {
  private static final String MARK = "-Dkesu.stack=/data";
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  @TempDir private Path folder;

  @Test
  void aProcessWithOurMarkIsNamedAndStopped() throws Exception {
    Process ours = sleeping(MARK);
    try (DataFolder data = DataFolder.open(folder)) {
      Path pidFile = remembering(data, ours);

      stop(data);

      assertThat(ours.waitFor()).isNotZero();
      assertThat(pidFile).doesNotExist();
      assertThat(said.toString(StandardCharsets.UTF_8))
          .contains("pid " + ours.pid(), Part.SLA.title(), "上次遗留", "Left over");
    }
  }

  @Test
  void aProcessThatGotTheNumberLaterIsLeftAlone() throws Exception {
    Process foreign = sleeping("-Dsomething.else");
    try (DataFolder data = DataFolder.open(folder)) {
      Path pidFile = remembering(data, foreign);

      stop(data);

      assertThat(foreign.isAlive()).isTrue();
      assertThat(pidFile).doesNotExist();
    } finally {
      foreign.destroy();
    }
  }

  private void stop(DataFolder data) {
    new Leftovers(data, MARK, new PrintStream(said, true, StandardCharsets.UTF_8)).stop();
  }

  private static Path remembering(DataFolder data, Process process) throws IOException {
    Path pidFile = data.of("run", Part.SLA.id() + ".pid");
    return Files.writeString(pidFile, Long.toString(process.pid()));
  }

  /** The mark stands in the command line; the shell waits for the sleeper that it starts. */
  private static Process sleeping(String mark) throws IOException {
    return new ProcessBuilder("/bin/sh", "-c", "read line", mark).start();
  }
}
