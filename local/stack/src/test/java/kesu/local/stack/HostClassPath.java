package kesu.local.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The class path of the process that hosts all parts, as {@code ./start} lays it out. */
final class HostClassPath {
  private HostClassPath() {}

  static String of(Path project) throws IOException {
    ProcessBuilder start = new ProcessBuilder(project.resolve("start").toString(), "--class-path");
    start.environment().put("KESU_BUILT", "true");
    return new String(start.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
