package kesu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kesu.local.hosting.HostedApplication;
import kesu.local.hosting.LogFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whichever application comes first in a process, it gets ready, and so do the others. */
class FirstApplicationIT {
  private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();

  /** A host in which the gateway comes first and needs nobody. */
  static final class Gateway {
    public static void main(String[] arguments) {
      LogFiles logs = LogFiles.in(Path.of(arguments[0]), Host.LOG);
      List<String> all = new ArrayList<>(List.of("--kesu.gateway.local-mode=true"));
      all.add("--server.port=" + arguments[1]);
      Part.services()
          .forEach(part -> all.add("--kesu.services." + part.shortName() + "=http://127.0.0.1:1"));
      HostedApplication.start(new Programs(PROJECT).of(Part.GATEWAY), all, logs);
    }
  }

  @Test
  void theGatewayMayBeFirst(@TempDir Path folder) throws Exception {
    Ports ports = Ports.free();
    Process host =
        new ProcessBuilder(
                Programs.java(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                PROJECT.resolve("local/stack/target/test-classes")
                    + ":"
                    + HostClassPath.of(PROJECT),
                Gateway.class.getName(),
                folder.toString(),
                Integer.toString(ports.of(Part.GATEWAY)))
            .redirectErrorStream(true)
            .redirectOutput(Files.createTempFile(folder, "host", ".out").toFile())
            .start();
    try (ReadinessProbe probe = new ReadinessProbe(ports)) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> probe.isReady(Part.GATEWAY) || !host.isAlive());
      assertThat(host.isAlive()).isTrue();
    } finally {
      host.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
  }
}
