package kesu.bench.lifecycle;

import java.nio.file.Path;
import java.util.List;

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
    NumberOptions given = NumberOptions.parse(args, KNOWN);
    return new SearchSettings(
        Path.of(System.getProperty("kesu.project")),
        given.get("--complaints", 1_000_000),
        given.get("--baseline", 10_000),
        given.get("--originals", 2_000),
        given.get("--requests", 300),
        given.get("--rounds", 3));
  }
}
