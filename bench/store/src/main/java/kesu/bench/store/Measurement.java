package kesu.bench.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Operations per second, and the store process's CPU time per operation. */
record Measurement(double perSecond, double storeMicrosEach) {
  /** Runs {@code work} in so many threads for so many seconds. */
  static Measurement of(StoreUnderTest subject, int threads, double seconds, Runnable work)
      throws Exception {
    long cpuBefore = subject.cpu().toNanos();
    long start = System.nanoTime();
    long end = start + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    LongAdder done = new LongAdder();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(
            pool.submit(
                () -> {
                  while (System.nanoTime() < end) {
                    work.run();
                    done.increment();
                  }
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    }
    double elapsed = (System.nanoTime() - start) / 1e9;
    double cpuMicros = (subject.cpu().toNanos() - cpuBefore) / 1e3;
    return new Measurement(done.sum() / elapsed, cpuMicros / done.sum());
  }
}
