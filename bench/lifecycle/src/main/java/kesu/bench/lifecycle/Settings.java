package kesu.bench.lifecycle;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

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
    NumberOptions given = NumberOptions.parse(args, KNOWN);
    return new Settings(
        Path.of(System.getProperty("kesu.project")),
        given.get("--concurrency", 48),
        Duration.ofSeconds(given.get("--seconds", 30)),
        Duration.ofSeconds(given.get("--warm-up", 1_200)),
        given.get("--rounds", 3),
        Duration.ofSeconds(given.get("--raw-seconds", 8)),
        Integer.getInteger("kesu.echo.port", 28_099),
        given.get("--separate", 0) == 1);
  }

  /** The options of {@code ./start} for the shape that is measured. */
  String[] shape() {
    return separate ? new String[] {"--separate"} : new String[0];
  }
}
