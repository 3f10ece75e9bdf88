package kesu.sla.scheduling;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kesu.defaults.consuming.Outages;
import kesu.sla.ClockProperties;
import kesu.sla.FireDueClocks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fires due clocks again and again; those that came due while no instance ran fire once the log is
 * consumed. Measures how far judging is behind.
 */
@Component
@EnableConfigurationProperties(ClockProperties.class)
final class ClockScheduler implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ClockScheduler.class);
  private final FireDueClocks clocks;
  private final ClockProperties properties;
  private volatile @Nullable ScheduledExecutorService executor;
  private boolean out;

  ClockScheduler(FireDueClocks clocks, ClockProperties properties, MeterRegistry meters) {
    this.clocks = clocks;
    this.properties = properties;
    Gauge.builder("kesu.clocks.behind", () -> clocks.behind().toMillis() / 1_000.0)
        .description("Time since when due clocks are not judged")
        .baseUnit("seconds")
        .register(meters);
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("clocks").factory());
    started.scheduleWithFixedDelay(
        this::fire, 0, properties.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
    executor = started;
  }

  private void fire() {
    try {
      clocks.fire();
      out = false;
    } catch (RuntimeException failed) { // or the executor would run no more
      if (!Outages.isOutage(failed)) {
        LOG.error("Due clocks could not be fired; this will be tried again", failed);
      } else if (!out) { // said once: an outage may last for hours
        out = true;
        LOG.warn("Store or broker does not answer; due clocks fire once it does", failed);
      }
    }
  }

  @Override
  public synchronized void stop() {
    ScheduledExecutorService stopped = executor;
    executor = null;
    if (stopped != null) {
      stopped.close(); // waits for the run that is under way
    }
  }

  @Override
  public boolean isRunning() {
    return executor != null;
  }
}
