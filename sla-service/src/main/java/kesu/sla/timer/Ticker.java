package kesu.sla.timer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kesu.defaults.taking.Outages;
import kesu.defaults.time.Timeline;
import kesu.sla.PassTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for due clocks again and again; what came due while nobody looked is found at once. It
 * judges a little behind the present, so that a duty done at the last moment is not declared missed
 * while word of it is on the way.
 */
@Component
final class Ticker implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
  private final PassTime passTime;
  private final InstantSource time;
  private final Timeline line;
  private final Duration every;
  private final Duration behind;
  private volatile @Nullable ScheduledExecutorService running;

  /**
   * A ticker at rest.
   *
   * @param every how often to look, of the machine's time
   * @param behind how long word of a duty done may be on the way, of the machine's time
   */
  Ticker(
      PassTime passTime,
      InstantSource time,
      Timeline line,
      @Value("${kesu.sla.look-every:250ms}") Duration every,
      @Value("${kesu.sla.behind:250ms}") Duration behind) {
    this.passTime = passTime;
    this.time = time;
    this.line = line;
    this.every = every;
    this.behind = behind;
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("clocks").factory());
    timer.scheduleWithFixedDelay(this::tick, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    running = timer;
  }

  private void tick() {
    Instant until = time.instant().minus(line.during(behind));
    try {
      passTime.until(until);
    } catch (RuntimeException failed) { // or the timer would end
      if (Outages.isOutage(failed)) {
        LOG.warn("The store did not answer; due clocks fire when it does", failed);
      } else {
        LOG.error("A look for due clocks failed and will be tried again", failed);
      }
    }
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
