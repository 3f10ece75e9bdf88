package kesu.bench.lifecycle;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kesu.local.stack.Part;
import kesu.local.stack.StartedStack;
import org.bson.Document;

/**
 * Measures searches for complaints through the gateway of a stack of its own: with few complaints
 * stored, then with very many.
 */
final class SearchBench {
  private static final Duration CALM_WINDOW = Duration.ofSeconds(5);
  private static final double CALM_CPU = 0.3;
  private static final int MAX_WINDOWS = 24;
  private static final double BYTES_PER_MB = 1 << 20;

  private SearchBench() {}

  /** Takes the options of {@link SearchSettings}; exits with 1 if a kind of search is too slow. */
  public static void main(String[] args) throws Exception {
    SearchSettings settings = SearchSettings.parse(args);
    Path data = Files.createTempDirectory("kesu-bench");
    SearchReport report;
    try (StartedStack stack = StartedStack.launch(settings.project(), data).awaitReady();
        GatewayClient api = new GatewayClient(stack.gatewayUrl(), 32);
        MongoClient client = MongoClients.create(stack.storeUri(Part.INTAKE))) {
      report =
          measure(
              settings,
              stack,
              api,
              client.getDatabase(Part.INTAKE.id()).getCollection("complaints"),
              data);
    } finally {
      LifecycleBench.delete(data);
    }
    report.print(System.out);
    report.write(settings.project().resolve("bench/results/search.json"));
    System.exit(report.isWithinGoal() ? 0 : 1);
  }

  private static SearchReport measure(
      SearchSettings settings,
      StartedStack stack,
      GatewayClient api,
      MongoCollection<Document> stored,
      Path data)
      throws InterruptedException, ExecutionException, IOException {
    List<Document> originals = new OriginalComplaints(api, stored).register(settings.originals());
    System.out.printf("%,d registered%n", originals.size());
    ComplaintCopies copies = new ComplaintCopies(originals, Instant.now().minusSeconds(60));
    ExpectedComplaints expected = new ExpectedComplaints();
    int few = settings.baseline() - originals.size();
    int many = settings.complaints() - originals.size();
    int each = SearchMeasurement.WARM_UP + settings.rounds() * settings.requests();
    var searchesOfFew = expected.choose(copies, few, each);
    var searchesOfMany = expected.choose(copies, many, each);
    originals.forEach(expected::stored);
    StoredCopies writing = new StoredCopies(stored, copies, expected);
    Map<SearchKind, List<SearchMeasurement.Round>> baseline =
        rounds(settings, stack, api, expected, searchesOfFew, () -> writing.store(0, few)).rounds();
    Measured measured =
        rounds(settings, stack, api, expected, searchesOfMany, () -> writing.store(few, many));
    return new SearchReport(
        Machine.description(),
        settings.baseline(),
        settings.complaints(),
        measured.secondsToStore(),
        size(data.resolve("store")) / BYTES_PER_MB,
        settings.requests(),
        SearchReport.GOAL,
        SearchReport.kinds(baseline, measured.rounds()));
  }

  private record Measured(
      double secondsToStore, Map<SearchKind, List<SearchMeasurement.Round>> rounds) {}

  /** Writes copies; the seconds it took. */
  private interface Writing {
    double store() throws InterruptedException, ExecutionException;
  }

  private static Measured rounds(
      SearchSettings settings,
      StartedStack stack,
      GatewayClient api,
      ExpectedComplaints expected,
      Map<SearchKind, List<SearchKind.Search>> searches,
      Writing writing)
      throws InterruptedException, ExecutionException, IOException {
    double seconds = writing.store();
    System.out.printf("stored in %.0f s%n", seconds);
    awaitCalm(new ProcessUsage(stack));
    SearchMeasurement measurement = new SearchMeasurement(api, expected, searches);
    return new Measured(seconds, measurement.rounds(settings.rounds(), settings.requests()));
  }

  /** Waits until the store has put what was written in order, at most two minutes. */
  private static void awaitCalm(ProcessUsage processes) throws IOException, InterruptedException {
    double before = cpu(processes);
    for (int window = 0; window < MAX_WINDOWS; window++) {
      Thread.sleep(CALM_WINDOW);
      double now = cpu(processes);
      if (now - before < CALM_CPU * CALM_WINDOW.toSeconds()) {
        return;
      }
      before = now;
    }
  }

  private static double cpu(ProcessUsage processes) throws IOException {
    return processes.ofStack().stream().mapToDouble(ProcessUsage.Usage::cpuSeconds).sum();
  }

  private static long size(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      long bytes = 0;
      for (Path file : new ArrayList<>(files.toList())) {
        bytes += sizeOfFile(file);
      }
      return bytes;
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  /** The store may have removed a file meanwhile. */
  private static long sizeOfFile(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException gone) {
      return 0;
    }
  }
}
