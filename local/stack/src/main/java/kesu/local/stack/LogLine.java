package kesu.local.stack;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A log line for people to read: of a structured line only level, message and root cause. */
final class LogLine {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MAX_LENGTH = 1_000;

  private LogLine() {}

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
