package kesu.bench.lifecycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kesu.local.stack.Part;
import kesu.local.stack.StartedStack;

/** CPU time and memory of each process, from /proc. */
final class ProcessUsage {
  private static final double TICKS_PER_SECOND = 100;
  private static final String LOAD = "load (this bench)";
  private static final double KB_PER_MB = 1024;
  private final Map<String, Long> pids = new LinkedHashMap<>();

  /** CPU seconds and resident megabytes. */
  record Usage(double cpuSeconds, double residentMb) {}

  ProcessUsage(StartedStack stack) {
    pids.put("start", stack.process().pid());
    for (Part part : Part.values()) {
      stack.process(part).ifPresent(process -> pids.put(part.id(), process.pid()));
    }
    pids.put(LOAD, ProcessHandle.current().pid());
  }

  /** The processes of the stack, without this bench. */
  List<Usage> ofStack() throws IOException {
    Map<String, Usage> all = now();
    all.remove(LOAD);
    return List.copyOf(all.values());
  }

  Map<String, Usage> now() throws IOException {
    Map<String, Usage> uses = new LinkedHashMap<>();
    for (var process : pids.entrySet()) {
      Path proc = Path.of("/proc", process.getValue().toString());
      String stat = Files.readString(proc.resolve("stat"));
      List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
      double ticks = Double.parseDouble(fields.get(11)) + Double.parseDouble(fields.get(12));
      double resident =
          Files.readAllLines(proc.resolve("status")).stream()
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
              .findFirst()
              .orElse(0);
      uses.put(process.getKey(), new Usage(ticks / TICKS_PER_SECOND, resident / KB_PER_MB));
    }
    return uses;
  }

  /**
   * CPU milliseconds of each process per lifecycle between two readings, and resident megabytes at
   * the end.
   */
  static Map<String, Map<String, Double>> perLifecycle(
      Map<String, Usage> before, Map<String, Usage> after, long lifecycles) {
    Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
    after.forEach(
        (name, use) -> {
          Usage first = before.get(name);
          double spent = use.cpuSeconds() - (first == null ? 0 : first.cpuSeconds());
          Map<String, Double> row = new LinkedHashMap<>();
          row.put("cpuMsPerLifecycle", spent * 1_000 / Math.max(1, lifecycles));
          row.put("residentMb", use.residentMb());
          rows.put(name, row);
        });
    return rows;
  }
}
