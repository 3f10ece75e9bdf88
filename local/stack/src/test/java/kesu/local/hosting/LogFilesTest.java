package kesu.local.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class LogFilesTest {
  private static final Logger LOG = LoggerFactory.getLogger(LogFilesTest.class);
  @TempDir private Path folder;

  @Test
  void everyThreadOfAProgramLogsInItsFileUnderItsName() throws Exception {
    LogFiles logs = LogFiles.in(folder, "host");
    logs.open("intake", environment("intake"));
    logs.open("sla", environment("sla"));

    log("intake", "from intake");
    log("sla", "from sla");
    LOG.warn("from nobody");

    assertThat(lines("intake"))
        .satisfiesExactly(
            line -> assertThat(line).contains("from intake, platform", "\"name\":\"intake\""),
            line -> assertThat(line).contains("from intake, virtual", "\"name\":\"intake\""));
    assertThat(lines("sla"))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("from sla", "\"name\":\"sla\""));
    assertThat(lines("host"))
        .singleElement()
        .satisfies(line -> assertThat(line).contains("from nobody"));
  }

  /** Logs in threads that threads of the program made, under a web server's class loader. */
  private static void log(String program, String message) throws InterruptedException {
    ClassLoader loader =
        new URLClassLoader(
            new URL[0],
            new URLClassLoader(program, new URL[0], LogFilesTest.class.getClassLoader()));
    Thread main =
        new Thread(
            () -> {
              start(Thread.ofPlatform(), message + ", platform");
              start(Thread.ofVirtual(), message + ", virtual");
            });
    main.setContextClassLoader(loader);
    main.start();
    main.join();
  }

  private static void start(Thread.Builder threads, String message) {
    try {
      threads.start(() -> LOG.warn(message)).join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static StandardEnvironment environment(String program) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "program",
                Map.of(
                    "spring.application.name",
                    program,
                    "logging.structured.format.console",
                    "ecs")));
    return environment;
  }

  private List<String> lines(String program) throws Exception {
    return Files.readAllLines(folder.resolve(program + ".log"));
  }
}
