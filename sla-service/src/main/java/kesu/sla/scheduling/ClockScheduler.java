package kesu.sla.scheduling;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kesu.defaults.consuming.Outages;
import kesu.defaults.time.Timeline;
import kesu.sla.ConsumerLag;
import kesu.sla.FireDueClocks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fires due clocks again and again; those that came due while no instance ran fire at once. Nobody
 * is accused whose event is still on its way: clocks fire a grace period late, and after a start
 * not before the log is consumed.
 */
@Component
@EnableConfigurationProperties(ClockSchedulerProperties.class)
final class ClockScheduler implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ClockScheduler.class);
  private final FireDueClocks clocks;
  private final ConsumerLag lag;
  private final InstantSource time;
  private final Timeline timeline;
  private final ClockSchedulerProperties properties;
  private volatile @Nullable ScheduledExecutorService executor;
  private long givesUpAt;
  private boolean ready;

  ClockScheduler(
      FireDueClocks clocks,
      ConsumerLag lag,
      InstantSource time,
      Timeline timeline,
      ClockSchedulerProperties properties) {
    this.clocks = clocks;
    this.lag = lag;
    this.time = time;
    this.timeline = timeline;
    this.properties = properties;
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("clocks").factory());
    givesUpAt = System.nanoTime() + properties.catchUpTimeout().toNanos();
    started.scheduleWithFixedDelay(
        this::fire, 0, properties.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
    executor = started;
  }

  private void fire() {
    Instant now = time.instant().minus(timeline.during(properties.gracePeriod()));
    try {
      if (isReady()) {
        clocks.fire(now);
      }
    } catch (RuntimeException failed) { // or the executor would run no more
      if (Outages.isOutage(failed)) {
        LOG.warn("Store or broker does not answer; due clocks fire once it does", failed);
      } else {
        LOG.error("Due clocks could not be fired; this will be tried again", failed);
      }
    }
  }

  private boolean isReady() {
    if (!ready && System.nanoTime() - givesUpAt > 0) {
      LOG.warn(
          "The log is not consumed after {}; due clocks fire all the same",
          properties.catchUpTimeout());
      ready = true;
    }
    ready = ready || lag.hasCaughtUp();
    return ready;
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
