package kesu.bench.lifecycle;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Drives lifecycles concurrently, at full speed or at a fixed rate. */
final class Load {
  private final GatewayClient api;
  private final int concurrency;
  private final Lifecycle.Driven driven = new Lifecycle.Driven();

  /** The result of a stretch of load. */
  record Result(
      double perSecond, Latencies latencies, int failures, @Nullable String firstFailure) {}

  Load(GatewayClient api, int concurrency) {
    this.api = api;
    this.concurrency = concurrency;
  }

  /** Everything driven so far. */
  Lifecycle.Driven driven() {
    return driven;
  }

  /** Closed load: each front end starts a lifecycle when its last one is done. */
  Result closed(Duration length) throws InterruptedException {
    return drive(length, 0);
  }

  /** Open load: a lifecycle starts every 1/rate seconds, however long the others take. */
  Result open(Duration length, double rate) throws InterruptedException {
    return drive(length, rate);
  }

  private Result drive(Duration length, double rate) throws InterruptedException {
    Latencies latencies = new Latencies();
    AtomicInteger failures = new AtomicInteger();
    AtomicReference<@Nullable String> first = new AtomicReference<>();
    long began = System.nanoTime();
    long end = began + length.toNanos();
    Runnable one =
        () -> {
          try {
            new Lifecycle(api, latencies, driven).run();
          } catch (RuntimeException failure) {
            failures.incrementAndGet();
            first.compareAndSet(null, failure.toString());
          }
        };
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      if (rate > 0) {
        long every = (long) (1e9 / rate);
        for (long at = began; at < end; at += every) {
          long wait = at - System.nanoTime();
          if (wait > 0) {
            Thread.sleep(Duration.ofNanos(wait));
          }
          workers.submit(one);
        }
      } else {
        for (int i = 0; i < concurrency; i++) {
          workers.submit(
              () -> {
                while (System.nanoTime() < end) {
                  one.run();
                }
              });
        }
      }
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    return new Result(latencies.count() / seconds, latencies, failures.get(), first.get());
  }
}
