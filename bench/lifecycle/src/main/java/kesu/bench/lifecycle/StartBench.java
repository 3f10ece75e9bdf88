package kesu.bench.lifecycle;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import kesu.local.stack.StartedStack;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the first minutes of {@code ./start}, in one process and in separate ones by turns: when
 * it is ready, its memory, lifecycles per second from then on, and what it costs when idle again.
 */
final class StartBench {
  private static final Duration WINDOW = Duration.ofSeconds(20);

  /** The folder of another build to compare with; null to compare the shapes of this one. */
  private static final @Nullable String BASELINE = System.getenv("KESU_BASELINE");

  private static final Duration SETTLING = Duration.ofSeconds(60);
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final int FINAL_WINDOWS = 3;
  private static final double NEARLY = 0.8;

  private StartBench() {}

  /** One start of one shape. What it costs when idle is not compared with another build. */
  record Run(
      double readySeconds,
      double residentMbAtReady,
      @Nullable Double idleCpuPercent,
      List<Double> lifecyclesPerSecond,
      double residentMbUnderLoad,
      int failures,
      boolean lossless) {
    double first() {
      return lifecyclesPerSecond.getFirst();
    }

    double last() {
      int windows = lifecyclesPerSecond.size();
      return lifecyclesPerSecond.subList(Math.max(0, windows - FINAL_WINDOWS), windows).stream()
          .mapToDouble(rate -> rate)
          .average()
          .orElse(0);
    }

    /** Seconds of load until a window reaches four fifths of the final rate. */
    double secondsUntilNearlyFinal() {
      int window = 0;
      while (lifecyclesPerSecond.get(window) < NEARLY * last()) {
        window++;
      }
      return (window + 1.0) * WINDOW.toSeconds();
    }
  }

  private record Results(
      String machine,
      int concurrency,
      Map<String, Map<String, Report.Spread>> medians,
      Map<String, List<Run>> runs) {}

  /** A way to start the stack: of which build, with which options. */
  private record Shape(String name, Path project, String... options) {}

  /** Both shapes of this build; or, if there is one, this build and another to compare it with. */
  private static List<Shape> shapes(Path project) {
    Shape one = new Shape("one process", project);
    return BASELINE == null
        ? List.of(one, new Shape("separate", project, "--separate"))
        : List.of(one, new Shape("baseline", Path.of(BASELINE)));
  }

  /** Takes the options of {@link Settings}; {@code --seconds} is the length of the load. */
  public static void main(String[] args) throws Exception {
    Settings settings = Settings.parse(args);
    Map<String, List<Run>> runs = new LinkedHashMap<>();
    for (int round = 0; round < settings.rounds(); round++) {
      for (Shape shape : shapes(settings.project())) {
        Run run = run(settings, shape);
        runs.computeIfAbsent(shape.name(), none -> new ArrayList<>()).add(run);
        System.out.printf("%s: %s%n", shape.name(), run);
      }
    }
    Map<String, Map<String, Report.Spread>> medians = new LinkedHashMap<>();
    runs.forEach((shape, measured) -> medians.put(shape, medians(measured)));
    medians.forEach((shape, rows) -> System.out.printf("%n%s%n  %s%n", shape, rows));
    Path file =
        settings
            .project()
            .resolve("bench/results/" + (BASELINE == null ? "start.json" : "baseline.json"));
    Files.writeString(
        file,
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(
                    new Results(Machine.description(), settings.concurrency(), medians, runs))
            + "\n");
    boolean clean =
        runs.values().stream()
            .flatMap(List::stream)
            .allMatch(run -> run.lossless() && run.failures() == 0);
    System.exit(clean ? 0 : 1);
  }

  private static Run run(Settings settings, Shape shape) throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("kesu-bench");
    long began = System.nanoTime();
    try (StartedStack stack =
            StartedStack.launch(shape.project(), data, shape.options()).awaitReady();
        GatewayClient api = new GatewayClient(stack.gatewayUrl(), 256)) {
      double ready = (System.nanoTime() - began) / 1e9;
      ProcessUsage processes = new ProcessUsage(stack);
      double resident = total(processes, ProcessUsage.Usage::residentMb);
      Load load = new Load(api, settings.concurrency());
      List<Double> rates = new ArrayList<>();
      int failures = 0;
      for (long done = 0; done < settings.length().toSeconds(); done += WINDOW.toSeconds()) {
        Load.Result window = load.closed(WINDOW);
        rates.add(window.perSecond());
        failures += window.failures();
      }
      double loaded = total(processes, ProcessUsage.Usage::residentMb);
      boolean lossless = new LossCheck(stack).of(load.driven()).isClean();
      Double idle = BASELINE == null ? idle(processes) : null;
      return new Run(ready, resident, idle, rates, loaded, failures, lossless);
    } finally {
      LifecycleBench.delete(data);
    }
  }

  private static double idle(ProcessUsage processes) throws IOException, InterruptedException {
    Thread.sleep(SETTLING); // compilers finish what they have begun
    double before = total(processes, ProcessUsage.Usage::cpuSeconds);
    Thread.sleep(IDLE);
    return (total(processes, ProcessUsage.Usage::cpuSeconds) - before) / IDLE.toSeconds() * 100;
  }

  private static double total(ProcessUsage processes, ToDoubleFunction<ProcessUsage.Usage> measure)
      throws IOException {
    return processes.ofStack().stream().mapToDouble(measure).sum();
  }

  private static Map<String, Report.Spread> medians(List<Run> runs) {
    Map<String, Report.Spread> rows = new LinkedHashMap<>();
    rows.put("ready, s", spread(runs, Run::readySeconds));
    rows.put("resident at ready, MB", spread(runs, Run::residentMbAtReady));
    rows.put("resident under load, MB", spread(runs, Run::residentMbUnderLoad));
    if (BASELINE == null) {
      rows.put("idle, % of one core", spread(runs, run -> requireNonNull(run.idleCpuPercent())));
    }
    rows.put("lifecycles/s, first 20 s", spread(runs, Run::first));
    rows.put("s until 80 % of the final rate", spread(runs, Run::secondsUntilNearlyFinal));
    rows.put("lifecycles/s, final", spread(runs, Run::last));
    return rows;
  }

  private static Report.Spread spread(List<Run> runs, ToDoubleFunction<Run> measure) {
    DoubleStream values = runs.stream().mapToDouble(measure);
    return Report.Spread.of(values.boxed().toList());
  }
}
