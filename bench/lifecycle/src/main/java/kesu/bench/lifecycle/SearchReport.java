package kesu.bench.lifecycle;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The searches' durations with few and with many complaints stored, as a table and as JSON.
 *
 * @param complaints complaints stored, the originals among them
 * @param secondsToStore the time in which the copies were written
 * @param storeMegabytes the store's size on disk afterwards
 */
record SearchReport(
    String machine,
    int baselineComplaints,
    int complaints,
    double secondsToStore,
    double storeMegabytes,
    int requestsPerRound,
    double goalP95Ms,
    Map<String, Kind> kinds) {
  /** The p95 that every kind of search is to keep to, in milliseconds. */
  static final double GOAL = 50;

  /**
   * One kind of search.
   *
   * @param ratio its p95 to that of the baseline
   */
  record Kind(Durations baseline, Durations measured, double ratio) {
    static Kind of(Durations baseline, Durations measured) {
      return new Kind(baseline, measured, measured.p95Ms().median() / baseline.p95Ms().median());
    }
  }

  /** The spread of the rounds' p95; of p50 the median, of all durations the longest. */
  record Durations(double p50Ms, Report.Spread p95Ms, double maxMs) {
    static Durations of(List<SearchMeasurement.Round> rounds) {
      return new Durations(
          Report.Spread.of(rounds.stream().map(SearchMeasurement.Round::p50).toList()).median(),
          Report.Spread.of(rounds.stream().map(SearchMeasurement.Round::p95).toList()),
          rounds.stream().mapToDouble(SearchMeasurement.Round::max).max().orElse(0));
    }
  }

  static Map<String, Kind> kinds(
      Map<SearchKind, List<SearchMeasurement.Round>> baseline,
      Map<SearchKind, List<SearchMeasurement.Round>> measured) {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    for (SearchKind kind : SearchKind.values()) {
      kinds.put(
          kind.title(),
          Kind.of(
              Durations.of(Objects.requireNonNull(baseline.get(kind))),
              Durations.of(Objects.requireNonNull(measured.get(kind)))));
    }
    return kinds;
  }

  boolean isWithinGoal() {
    return kinds.values().stream().allMatch(kind -> kind.measured().p95Ms().median() <= goalP95Ms);
  }

  void print(PrintStream out) {
    out.printf(
        "%n%,d complaints, written in %.0f s, %.0f MB on disk; before that %,d. Milliseconds:%n%n",
        complaints, secondsToStore, storeMegabytes, baselineComplaints);
    out.println("| search | p50 | p95 (min–max) | longest | p95 before | ratio |");
    out.println("|---|---|---|---|---|---|");
    kinds.forEach(
        (title, kind) ->
            out.printf(
                "| %s | %.1f | %.1f (%.1f–%.1f) | %.1f | %.1f | %.2f |%n",
                title,
                kind.measured().p50Ms(),
                kind.measured().p95Ms().median(),
                kind.measured().p95Ms().min(),
                kind.measured().p95Ms().max(),
                kind.measured().maxMs(),
                kind.baseline().p95Ms().median(),
                kind.ratio()));
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.writeString(file, json.writeValueAsString(this) + "\n");
  }
}
