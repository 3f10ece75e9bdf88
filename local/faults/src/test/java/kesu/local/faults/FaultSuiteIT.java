package kesu.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Two instances of every service under seeded faults. {@code -Dkesu.faults.seed=N} replays a run,
 * {@code -Dkesu.faults.count=N} says how many faults, {@code -Dkesu.faults.kinds=A,B} which only.
 */
class FaultSuiteIT {
  private static final int SHOWN = 10;

  /** Kept after the run, with the logs of all processes. */
  private static final Path FOLDER = Path.of("target/faults").toAbsolutePath();

  @Test
  @Timeout(value = 40, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void nothingIsLostNothingDoubledNobodyAccusedOfWhatWasDoneInTime() throws Exception {
    int count = Integer.parseInt(System.getProperty("kesu.faults.count", "10"));
    String given = System.getProperty("kesu.faults.seed", "");
    long seed =
        given.isBlank()
            ? ThreadLocalRandom.current().nextLong(1, 1_000_000)
            : Long.parseLong(given);
    PrintStream out = System.out;
    out.println("种子 seed: " + seed + "（-Dkesu.faults.seed=" + seed + "）");
    clear();
    Summary summary = new Summary(seed);
    try (FaultRun run = new FaultRun(FOLDER, seed, summary, out)) {
      run.play(Fault.plan(count, seed, kinds()));
    } finally {
      out.println(summary.text());
      Files.writeString(Path.of("target/faults.md"), summary.text());
    }
    assertThat(summary.violations().stream().limit(SHOWN))
        .as("seed %d, all of them in target/faults.md", seed)
        .isEmpty();
  }

  private static void clear() throws IOException {
    Files.createDirectories(FOLDER);
    try (Stream<Path> before = Files.walk(FOLDER)) {
      for (Path path : before.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    Files.createDirectories(FOLDER);
  }

  private static Set<FaultKind> kinds() {
    return Arrays.stream(System.getProperty("kesu.faults.kinds", "").split(","))
        .filter(kind -> !kind.isBlank())
        .map(FaultKind::valueOf)
        .collect(Collectors.toSet());
  }
}
