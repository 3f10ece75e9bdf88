package kesu.bench.lifecycle;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The measurements, as a table and as JSON. */
final class Report {
  private final int concurrency;
  private final long seconds;
  private final List<Round> rounds = new ArrayList<>();
  private @Nullable Half half;
  private LossCheck.@Nullable Findings counted;

  /** One round: the raw rates, then lifecycles at full speed. */
  record Round(
      double lifecyclesPerSecond,
      Bound bound,
      double ratioToBound,
      int failures,
      @Nullable String firstFailure,
      Map<String, Map<String, Double>> latenciesMs,
      Map<String, Map<String, Double>> processes) {}

  /** The raw rates and the bound C = 1/(2/R_store + 1/R_http + 1/R_kafka). */
  record Bound(double store, double http, double kafka) {
    double lifecycles() {
      return 1 / (2 / store + 1 / http + 1 / kafka);
    }
  }

  /** Latencies at half the rate reached, started evenly. */
  record Half(
      double rate,
      double reached,
      int failures,
      double registeredToAssignedP99Ms,
      Map<String, Map<String, Double>> latenciesMs) {}

  /** The spread over several rounds. */
  record Spread(double median, double min, double max) {
    static Spread of(List<Double> values) {
      List<Double> sorted = values.stream().sorted().toList();
      return new Spread(sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast());
    }
  }

  private record Whole(
      int processors,
      int concurrency,
      long secondsPerRound,
      Spread lifecyclesPerSecond,
      Spread ratioToBound,
      List<Round> rounds,
      Half halfLoad,
      LossCheck.Findings counted) {}

  Report(Settings settings) {
    this.concurrency = settings.concurrency();
    this.seconds = settings.length().toSeconds();
  }

  void round(Load.Result result, Bound bound, Map<String, Map<String, Double>> use) {
    rounds.add(
        new Round(
            result.perSecond(),
            bound,
            result.perSecond() / bound.lifecycles(),
            result.failures(),
            result.firstFailure(),
            result.latencies().all(),
            use));
  }

  Spread rates() {
    return Spread.of(rounds.stream().map(Round::lifecyclesPerSecond).toList());
  }

  void half(double rate, Load.Result result) {
    half =
        new Half(
            rate,
            result.perSecond(),
            result.failures(),
            result.latencies().millis(Call.ASSIGNED, 99),
            result.latencies().all());
  }

  void counted(LossCheck.Findings found) {
    counted = found;
  }

  private Whole whole() {
    return new Whole(
        Runtime.getRuntime().availableProcessors(),
        concurrency,
        seconds,
        rates(),
        Spread.of(rounds.stream().map(Round::ratioToBound).toList()),
        rounds,
        Objects.requireNonNull(half),
        Objects.requireNonNull(counted));
  }

  void print(PrintStream out) {
    Whole whole = whole();
    for (Round round : rounds) {
      out.printf(
          "%nround: %.1f lifecycles/s; raw store %.0f/s, http %.0f/s, kafka %.0f/s; C %.0f/s; ratio"
              + " %.3f; failures %d %s%n",
          round.lifecyclesPerSecond(),
          round.bound().store(),
          round.bound().http(),
          round.bound().kafka(),
          round.bound().lifecycles(),
          round.ratioToBound(),
          round.failures(),
          round.firstFailure() == null ? "" : round.firstFailure());
      rows(out, "  %-10s p50 %8.1f  p95 %8.1f  p99 %8.1f ms%n", round.latenciesMs());
      rows(out, "  %-22s %7.2f ms CPU per lifecycle, %6.0f MB resident%n", round.processes());
    }
    out.printf(
        "%nlifecycles/s: %s%nratio to C:   %s%n",
        whole.lifecyclesPerSecond(), whole.ratioToBound());
    out.printf(
        "half load %.1f/s: registered to assigned p99 %.1f ms, failures %d%n",
        whole.halfLoad().rate(),
        whole.halfLoad().registeredToAssignedP99Ms(),
        whole.halfLoad().failures());
    out.printf("counted: %s%n", whole.counted());
  }

  private static void rows(PrintStream out, String form, Map<String, Map<String, Double>> rows) {
    rows.forEach(
        (name, row) -> {
          List<Object> values = new ArrayList<>();
          values.add(name);
          values.addAll(row.values());
          out.print(String.format(form, values.toArray()));
        });
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.writeString(file, json.writeValueAsString(whole()) + "\n");
  }
}
