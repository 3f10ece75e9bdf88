package kesu.bench.lifecycle;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The options of {@link SearchBench}: {@code --complaints 1000000 --baseline 10000 --originals 2000
 * --requests 300 --rounds 3}.
 *
 * @param complaints complaints stored when searches are measured
 * @param baseline complaints stored when the same searches are measured first
 * @param originals complaints registered through the gateway, of which the others are copies
 * @param requests searches of each kind in a round
 */
record SearchSettings(
    Path project, int complaints, int baseline, int originals, int requests, int rounds) {
  private static final List<String> KNOWN =
      List.of("--complaints", "--baseline", "--originals", "--requests", "--rounds");

  static SearchSettings parse(String[] args) {
    Map<String, Integer> given = new HashMap<>();
    for (int i = 0; i < args.length; i += 2) {
      if (!KNOWN.contains(args[i]) || i + 1 == args.length) {
        throw new IllegalArgumentException(
            "Found %s, expected %s, each with a number".formatted(args[i], KNOWN));
      }
      given.put(args[i], Integer.parseInt(args[i + 1]));
    }
    return new SearchSettings(
        Path.of(System.getProperty("kesu.project")),
        given.getOrDefault("--complaints", 1_000_000),
        given.getOrDefault("--baseline", 10_000),
        given.getOrDefault("--originals", 2_000),
        given.getOrDefault("--requests", 300),
        given.getOrDefault("--rounds", 3));
  }
}
