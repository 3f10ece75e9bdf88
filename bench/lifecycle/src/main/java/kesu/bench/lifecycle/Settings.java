package kesu.bench.lifecycle;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The bench's options: {@code --concurrency 48 --seconds 30 --warm-up 1200 --rounds 3 --raw-seconds
 * 8 --separate 0}.
 */
record Settings(
    Path project,
    int concurrency,
    Duration length,
    Duration warmUp,
    int rounds,
    Duration raw,
    int echoPort,
    boolean separate) {
  private static final List<String> KNOWN =
      List.of("--concurrency", "--seconds", "--warm-up", "--rounds", "--raw-seconds", "--separate");

  static Settings parse(String[] args) {
    Map<String, Integer> given = new HashMap<>();
    for (int i = 0; i < args.length; i += 2) {
      if (!KNOWN.contains(args[i]) || i + 1 == args.length) {
        throw new IllegalArgumentException(
            "Found %s, expected %s, each with a number".formatted(args[i], KNOWN));
      }
      given.put(args[i], Integer.parseInt(args[i + 1]));
    }
    return new Settings(
        Path.of(System.getProperty("kesu.project")),
        given.getOrDefault("--concurrency", 48),
        Duration.ofSeconds(given.getOrDefault("--seconds", 30)),
        Duration.ofSeconds(given.getOrDefault("--warm-up", 1_200)),
        given.getOrDefault("--rounds", 3),
        Duration.ofSeconds(given.getOrDefault("--raw-seconds", 8)),
        Integer.getInteger("kesu.echo.port", 28_099),
        given.getOrDefault("--separate", 0) == 1);
  }

  /** The options of {@code ./start} for the shape that is measured. */
  String[] shape() {
    return separate ? new String[] {"--separate"} : new String[0];
  }
}
