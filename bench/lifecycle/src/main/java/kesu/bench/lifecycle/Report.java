package kesu.bench.lifecycle;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, as a table and as JSON. */
final class Report {
  private final Map<String, Object> all = new LinkedHashMap<>();
  private final List<Map<String, Object>> rounds = new ArrayList<>();
  private final List<Double> rates = new ArrayList<>();
  private final List<Double> ratios = new ArrayList<>();

  Report(Settings settings) {
    all.put("processors", Runtime.getRuntime().availableProcessors());
    all.put("concurrency", settings.concurrency());
    all.put("secondsPerRound", settings.length().toSeconds());
    all.put("rounds", rounds);
  }

  void round(
      Load.Stretch stretch, Map<String, Double> bound, Map<String, Map<String, Double>> use) {
    double ratio = stretch.perSecond() / java.util.Objects.requireNonNull(bound.get("C"));
    rates.add(stretch.perSecond());
    ratios.add(ratio);
    Map<String, Object> round = new LinkedHashMap<>();
    round.put("lifecyclesPerSecond", stretch.perSecond());
    round.put("bound", bound);
    round.put("ratioToBound", ratio);
    round.put("failures", stretch.failures());
    round.put("firstFailure", String.valueOf(stretch.firstFailure()));
    round.put("latenciesMs", stretch.latencies().all());
    round.put("processes", use);
    rounds.add(round);
    all.put("lifecyclesPerSecond", spread(rates));
    all.put("ratioToBound", spread(ratios));
  }

  void half(double rate, Load.Stretch stretch) {
    Map<String, Object> half = new LinkedHashMap<>();
    half.put("rate", rate);
    half.put("reached", stretch.perSecond());
    half.put("failures", stretch.failures());
    half.put("registeredToAssignedP99Ms", stretch.latencies().millis(Call.ASSIGNED, 99));
    half.put("latenciesMs", stretch.latencies().all());
    all.put("halfLoad", half);
  }

  void counted(Count.Found found) {
    all.put("counted", found);
  }

  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static Map<String, Double> spread(List<Double> values) {
    Map<String, Double> spread = new LinkedHashMap<>();
    spread.put("median", median(values));
    spread.put("min", values.stream().mapToDouble(v -> v).min().orElse(0));
    spread.put("max", values.stream().mapToDouble(v -> v).max().orElse(0));
    return spread;
  }

  @SuppressWarnings("unchecked")
  void print(PrintStream out) {
    out.printf("%nlifecycles/s   %s%n", all.get("lifecyclesPerSecond"));
    out.printf("ratio to C     %s%n", all.get("ratioToBound"));
    for (Map<String, Object> round : rounds) {
      out.printf(
          "%nround: %.1f/s, bound %s, failures %s %s%n",
          round.get("lifecyclesPerSecond"),
          round.get("bound"),
          round.get("failures"),
          round.get("firstFailure"));
      ((Map<String, Map<String, Double>>) round.get("latenciesMs"))
          .forEach(
              (call, row) ->
                  out.printf(
                      "  %-10s p50 %8.1f  p95 %8.1f  p99 %8.1f ms%n",
                      call, row.get("p50"), row.get("p95"), row.get("p99")));
      ((Map<String, Map<String, Double>>) round.get("processes"))
          .forEach(
              (name, row) ->
                  out.printf(
                      "  %-22s %7.2f ms CPU per lifecycle, %6.0f MB%n",
                      name, row.get("cpuMsPerLifecycle"), row.get("residentMb")));
    }
    Map<String, Object> half = (Map<String, Object>) all.get("halfLoad");
    out.printf(
        "%nhalf load %.1f/s: registered to assigned p99 %.1f ms, failures %s%n",
        half.get("rate"), half.get("registeredToAssignedP99Ms"), half.get("failures"));
    out.printf("counted: %s%n", all.get("counted"));
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.writeString(file, json.writeValueAsString(all) + "\n");
  }
}
