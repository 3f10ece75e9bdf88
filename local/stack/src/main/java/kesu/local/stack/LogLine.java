package kesu.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A log line for people to read: of a structured line only level, message and root cause. */
final class LogLine {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MAX_LENGTH = 1_000;

  private LogLine() {}

  /** The last lines of a log, readable. */
  static List<String> last(Path log, int lines) {
    try {
      if (!Files.exists(log)) {
        return List.of();
      }
      List<String> all =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
      return all.subList(Math.max(0, all.size() - lines), all.size()).stream()
          .map(LogLine::readable)
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static String readable(String line) {
    String readable = line.startsWith("{") ? message(line) : line;
    return readable.length() > MAX_LENGTH ? readable.substring(0, MAX_LENGTH) + "…" : readable;
  }

  private static String message(String line) {
    try {
      JsonNode entry = JSON.readTree(line);
      String cause = rootCause(entry.path("error").path("stack_trace").asString(""));
      return entry.path("log").path("level").asString("")
          + " "
          + entry.path("message").asString(line)
          + (cause.isEmpty() ? "" : "\n      " + cause);
    } catch (JacksonException brokenOff) {
      return line;
    }
  }

  private static String rootCause(String trace) {
    return trace.lines().filter(line -> line.startsWith("Caused by: ")).reduce("", (a, b) -> b);
  }
}
