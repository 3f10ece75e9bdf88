package kesu.bench.lifecycle;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** The durations of the calls, in microseconds. */
final class Latencies {
  private static final Duration MAX = Duration.ofMinutes(2);
  private final Map<Call, Histogram> histograms = new EnumMap<>(Call.class);

  Latencies() {
    for (Call call : Call.values()) {
      histograms.put(call, new ConcurrentHistogram(MAX.toNanos() / 1_000, 3));
    }
  }

  void add(Call call, long nanos) {
    of(call).recordValue(Math.min(nanos, MAX.toNanos()) / 1_000);
  }

  long count() {
    return of(Call.LIFECYCLE).getTotalCount();
  }

  /** The percentile of a call's durations, in milliseconds. */
  double millis(Call call, double percentile) {
    return of(call).getValueAtPercentile(percentile) / 1_000.0;
  }

  /** p50, p95 and p99 of every call, in milliseconds. */
  Map<String, Map<String, Double>> all() {
    Map<String, Map<String, Double>> all = new LinkedHashMap<>();
    for (Call call : Call.values()) {
      Map<String, Double> row = new LinkedHashMap<>();
      row.put("p50", millis(call, 50));
      row.put("p95", millis(call, 95));
      row.put("p99", millis(call, 99));
      all.put(call.name(), row);
    }
    return all;
  }

  private Histogram of(Call call) {
    return java.util.Objects.requireNonNull(histograms.get(call));
  }
}
