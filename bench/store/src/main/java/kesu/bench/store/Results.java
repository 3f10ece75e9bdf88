package kesu.bench.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The measurements of all rounds, as a table and as JSON. */
final class Results {
  private final Map<String, List<Measurement>> rounds = new LinkedHashMap<>();
  private final List<String> goals = new ArrayList<>();

  void add(String what, String subject, Measurement measurement) {
    rounds.computeIfAbsent(what + " | " + subject, key -> new ArrayList<>()).add(measurement);
    System.out.printf(
        Locale.ROOT,
        "%-34s %-12s %,10.0f/s  %6.1f µs%n",
        what,
        subject,
        measurement.perSecond(),
        measurement.storeMicrosEach());
  }

  private List<Double> values(String key) {
    return rounds.getOrDefault(key, List.of()).stream()
        .map(Measurement::perSecond)
        .sorted()
        .toList();
  }

  private static double median(List<Double> sorted) {
    int half = sorted.size() / 2;
    return sorted.isEmpty()
        ? Double.NaN
        : sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  /** A goal: the median of the per-round ratios between two series. */
  void ratio(
      String name, String what, String subject, String toWhat, String toSubject, double goal) {
    List<Measurement> ours = rounds.getOrDefault(what + " | " + subject, List.of());
    List<Measurement> theirs = rounds.getOrDefault(toWhat + " | " + toSubject, List.of());
    List<Double> each = new ArrayList<>();
    for (int round = 0; round < Math.min(ours.size(), theirs.size()); round++) {
      each.add(ours.get(round).perSecond() / theirs.get(round).perSecond());
    }
    goal(name, each.stream().sorted().toList(), goal);
  }

  /** A goal: operations per second. */
  void perSecond(String name, String what, String subject, double goal) {
    goal(name, values(what + " | " + subject), goal);
  }

  private void goal(String name, List<Double> sorted, double goal) {
    goals.add(
        String.format(
            Locale.ROOT,
            "{\"name\": \"%s\", \"median\": %.3f, \"min\": %.3f, \"max\": %.3f, \"goal\": %.2f,"
                + " \"met\": %s}",
            name,
            median(sorted),
            sorted.getFirst(),
            sorted.getLast(),
            goal,
            median(sorted) >= goal));
  }

  String table() {
    StringBuilder table =
        new StringBuilder(
            "| what | store | median/s | min–max/s | store CPU µs each |\n"
                + "|---|---|---:|---:|---:|\n");
    rounds.forEach(
        (key, measurements) -> {
          List<Double> sorted = values(key);
          double cpu =
              median(measurements.stream().map(Measurement::storeMicrosEach).sorted().toList());
          table.append(
              String.format(
                  Locale.ROOT,
                  "| %s | %,.0f | %,.0f–%,.0f | %.1f |%n",
                  key,
                  median(sorted),
                  sorted.getFirst(),
                  sorted.getLast(),
                  cpu));
        });
    table.append('\n');
    goals.forEach(goal -> table.append("- ").append(goal).append('\n'));
    return table.toString();
  }

  String json(String environment) {
    List<String> rows = new ArrayList<>();
    rounds.forEach(
        (key, measurements) -> {
          String[] names = key.split(" \\| ");
          rows.add(
              String.format(
                  Locale.ROOT,
                  "{\"what\": \"%s\", \"store\": \"%s\", \"medianPerSecond\": %.1f, \"perSecond\":"
                      + " %s, \"storeMicrosEach\": %s}",
                  names[0],
                  names[1],
                  median(values(key)),
                  list(measurements.stream().map(Measurement::perSecond).toList()),
                  list(measurements.stream().map(Measurement::storeMicrosEach).toList())));
        });
    return "{\n  \"environment\": "
        + environment
        + ",\n  \"goals\": [\n    "
        + String.join(",\n    ", goals)
        + "\n  ],\n  \"rows\": [\n    "
        + String.join(",\n    ", rows)
        + "\n  ]\n}\n";
  }

  private static String list(List<Double> values) {
    return values.stream()
        .map(value -> String.format(Locale.ROOT, "%.1f", value))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
