package kesu.sla.timer;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kesu.defaults.consuming.Outages;
import kesu.defaults.time.Timeline;
import kesu.sla.Backlog;
import kesu.sla.PassTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for due clocks again and again; what came due while nobody looked is found at once. It
 * accuses nobody whose word is still on the way: it judges a little behind the present, and after a
 * start not before the log has been taken in.
 */
@Component
@EnableConfigurationProperties(Pace.class)
final class Ticker implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
  private final PassTime passTime;
  private final Backlog backlog;
  private final InstantSource time;
  private final Timeline line;
  private final Pace pace;
  private volatile @Nullable ScheduledExecutorService running;
  private long givesUpAt;
  private boolean ready;

  Ticker(PassTime passTime, Backlog backlog, InstantSource time, Timeline line, Pace pace) {
    this.passTime = passTime;
    this.backlog = backlog;
    this.time = time;
    this.line = line;
    this.pace = pace;
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("clocks").factory());
    givesUpAt = System.nanoTime() + pace.waitForLog().toNanos();
    timer.scheduleWithFixedDelay(this::tick, 0, pace.lookEvery().toMillis(), TimeUnit.MILLISECONDS);
    running = timer;
  }

  private void tick() {
    Instant until = time.instant().minus(line.during(pace.behind()));
    try {
      if (isReady()) {
        passTime.until(until);
      }
    } catch (RuntimeException failed) { // or the timer would end
      if (Outages.isOutage(failed)) {
        LOG.warn("Store or broker did not answer; due clocks fire when they do", failed);
      } else {
        LOG.error("A look for due clocks failed and will be tried again", failed);
      }
    }
  }

  private boolean isReady() {
    if (!ready && System.nanoTime() - givesUpAt > 0) {
      LOG.warn("The log is not taken in after {}; due clocks fire all the same", pace.waitForLog());
      ready = true;
    }
    ready = ready || backlog.isTakenIn();
    return ready;
  }

  @Override
  public synchronized void stop() {
    ScheduledExecutorService timer = running;
    running = null;
    if (timer != null) {
      timer.close(); // waits for the look that is under way
    }
  }

  @Override
  public boolean isRunning() {
    return running != null;
  }
}
