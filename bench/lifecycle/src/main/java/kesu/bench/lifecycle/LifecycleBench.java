package kesu.bench.lifecycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import kesu.local.stack.Part;
import kesu.local.stack.StartedStack;

/** Starts a stack, loads it, checks for losses, and prints the results. */
final class LifecycleBench {
  private static final int MAX_STEPS_NO_FASTER = 9;
  private static final Duration WARM_UP_STEP = Duration.ofSeconds(20);

  private LifecycleBench() {}

  /**
   * Takes the options of {@link Settings}; exits with 1 if a complaint was lost or duplicated or a
   * call failed.
   */
  public static void main(String[] args) throws Exception {
    Settings settings = Settings.parse(args);
    Path data = Files.createTempDirectory("kesu-bench");
    Report report = new Report(settings);
    boolean clean;
    try (EchoService echo = new EchoService(settings.echoPort());
        StartedStack stack =
            StartedStack.launch(settings.project(), data, settings.shape()).awaitReady();
        GatewayClient api = new GatewayClient(stack.gatewayUrl(), 256)) {
      clean = measure(settings, stack, api, report);
    } finally {
      delete(data);
    }
    report.print(System.out);
    report.write(settings.project().resolve("bench/results/lifecycle.json"));
    System.exit(clean ? 0 : 1);
  }

  private static boolean measure(
      Settings settings, StartedStack stack, GatewayClient api, Report report)
      throws InterruptedException, ExecutionException, IOException {
    Load load = new Load(api, settings.concurrency());
    RawRates raw = new RawRates(settings.raw());
    ProcessUsage processes = new ProcessUsage(stack);
    warmUp(settings, load);
    int failures = 0;
    for (int round = 1; round <= settings.rounds(); round++) {
      Report.Bound bound =
          new Report.Bound(
              raw.store(stack.storeUri(Part.INTAKE)), raw.http(api), raw.kafka(stack.kafka()));
      var before = processes.now();
      Load.Result full = load.closed(settings.length());
      failures += full.failures();
      report.round(
          full,
          bound,
          ProcessUsage.perLifecycle(before, processes.now(), full.latencies().count()));
    }
    double half = report.rates().median() / 2;
    Load.Result calm = load.open(settings.length(), half);
    failures += calm.failures();
    report.half(half, calm);
    LossCheck.Findings found = new LossCheck(stack).of(load.driven());
    report.counted(found);
    return found.isClean() && failures == 0;
  }

  /** Runs until it gets no faster (the compilers are done) or the time is over. */
  private static void warmUp(Settings settings, Load load) throws InterruptedException {
    long end = System.nanoTime() + settings.warmUp().toNanos();
    double best = 0;
    int noFaster = 0;
    while (noFaster < MAX_STEPS_NO_FASTER && System.nanoTime() < end) {
      Load.Result step = load.closed(WARM_UP_STEP);
      double rate = step.perSecond();
      System.out.printf(
          "warming up: %.1f lifecycles/s, failures %d %s%n",
          rate, step.failures(), step.firstFailure() == null ? "" : step.firstFailure());
      noFaster = rate > best * 1.05 ? 0 : noFaster + 1;
      best = Math.max(best, rate);
    }
  }

  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
