package kesu.bench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Compares the embedded store with mongo-java-server's memory back end: same driver, threads and
 * documents, one right after the other, in many short rounds. Arguments: {@code results-folder
 * [rounds [seconds [documents]]]}.
 */
public final class StoreBench {
  private static final int THREADS = 16;
  private static final int FILLED = 100_000;
  private static final int WARM_ROUNDS = 3;
  private static final double WARM_SECONDS = 5;
  private static final String INSERT = "insert";
  private static final String BY_ID = "find by _id of 100,000";
  private static final String BY_INDEX = "find by customer of 100,000";
  private static final String REPLACE = "read and replace checked";
  private static final String BULK = "bulk of 20 updates";
  private static final String NEWEST = "newest 50 of a million, 1 thread";

  private final Results results = new Results();
  private final double seconds;
  private final int rounds;
  private final Path work;

  private StoreBench(int rounds, double seconds, Path work) {
    this.rounds = rounds;
    this.seconds = seconds;
    this.work = work;
  }

  /** Runs all measurements and writes a table and a JSON file. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 9;
    double seconds = args.length > 2 ? Double.parseDouble(args[2]) : 2;
    int documents = args.length > 3 ? Integer.parseInt(args[3]) : 1_000_000;
    Path work = Files.createTempDirectory("bench-store");
    try {
      StoreBench bench = new StoreBench(rounds, seconds, work);
      bench.sideBySide();
      bench.newestOf(documents);
      bench.write(folder, documents);
    } finally {
      delete(work);
    }
  }

  private void sideBySide() throws Exception {
    try (StoreUnderTest log = StoreUnderTest.embedded("log", work.resolve("log"), "--no-fsync");
        StoreUnderTest fsync = StoreUnderTest.embedded("fsync", work.resolve("fsync"));
        StoreUnderTest memory = StoreUnderTest.memory()) {
      List<Side> sides = new ArrayList<>();
      for (StoreUnderTest subject : List.of(log, memory, fsync)) {
        StoreLoad load = new StoreLoad(subject, "filled");
        load.createIndexes();
        load.fill(FILLED);
        sides.add(new Side(subject, load));
      }
      for (int round = 0; round < WARM_ROUNDS; round++) {
        round(sides, "warm" + round, WARM_SECONDS, false);
      }
      for (int round = 0; round < rounds; round++) {
        sides = sides.reversed();
        round(sides, "round" + round, seconds, true);
      }
    }
  }

  private record Side(StoreUnderTest subject, StoreLoad filled) {}

  private interface Work {
    void on(Side side) throws Exception;
  }

  /** Measures the stores in turn for each kind of work, so that changes of pace affect all. */
  private void round(List<Side> sides, String name, double seconds, boolean keep) throws Exception {
    Work insert =
        side -> {
          StoreLoad load = new StoreLoad(side.subject(), name);
          load.createIndexes();
          measure(side, INSERT, seconds, keep, load::insert);
          side.subject().database().getCollection(name).drop();
        };
    Work byIndex =
        side -> {
          // the memory back end accepts such an index and scans anyway: about one find a second
          if (!side.subject().name().equals("memory")) {
            measure(side, BY_INDEX, seconds, keep, side.filled()::findByCustomer);
          }
        };
    List<Work> works =
        List.of(
            insert,
            side -> measure(side, BY_ID, seconds, keep, side.filled()::findById),
            byIndex,
            side -> measure(side, REPLACE, seconds, keep, side.filled()::replaceChecked),
            side -> measure(side, BULK, seconds, keep, side.filled()::bulkOf20));
    for (Work each : works) {
      for (Side side : sides) {
        each.on(side);
      }
    }
  }

  private void measure(Side side, String what, double seconds, boolean keep, Runnable work)
      throws Exception {
    Measurement measurement = Measurement.of(side.subject(), THREADS, seconds, work);
    if (keep) {
      results.add(what, side.subject().name(), measurement);
    }
  }

  private void newestOf(int documents) throws Exception {
    try (StoreUnderTest log =
        StoreUnderTest.embedded("log", work.resolve("million"), "--no-fsync")) {
      StoreLoad load = new StoreLoad(log, "million");
      load.createIndexes();
      load.fill(documents);
      Measurement.of(log, 1, seconds, load::newest50);
      for (int round = 0; round < rounds; round++) {
        results.add(NEWEST, "log", Measurement.of(log, 1, seconds, load::newest50));
      }
    }
  }

  private void write(Path folder, int documents) throws IOException {
    results.ratio("durable inserts / memory's inserts", INSERT, "log", INSERT, "memory", 0.7);
    results.ratio("fsynced inserts / memory's inserts", INSERT, "fsync", INSERT, "memory", 0);
    results.ratio("finds by _id / memory's", BY_ID, "log", BY_ID, "memory", 0.7);
    results.ratio("finds by index / finds by _id", BY_INDEX, "log", BY_ID, "log", 0.7);
    results.perSecond("newest 50 of " + documents, NEWEST, "log", 1 / 0.005);
    String environment =
        String.format(
            Locale.ROOT,
            "{\"at\": \"%s\", \"cores\": %d, \"java\": \"%s\", \"rounds\": %d, \"seconds\": %.1f,"
                + " \"threads\": %d}",
            LocalDateTime.now(),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version(),
            rounds,
            seconds,
            THREADS);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("store.json"), results.json(environment));
    Files.writeString(folder.resolve("store.md"), environment + "\n\n" + results.table());
    System.out.println("\n" + results.table());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
