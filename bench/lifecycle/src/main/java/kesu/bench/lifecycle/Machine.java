package kesu.bench.lifecycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine on which it is measured. */
final class Machine {
  private static final double KB_PER_GB = 1024 * 1024;

  private Machine() {}

  /** Its processors, memory, system and JVM, in a line. */
  static String description() throws IOException {
    return "%d × %s, %.0f GB, %s %s, Java %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            field("/proc/cpuinfo", "model name"),
            Double.parseDouble(field("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", ""))
                / KB_PER_GB,
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Runtime.version());
  }

  private static String field(String file, String name) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("0");
  }
}
