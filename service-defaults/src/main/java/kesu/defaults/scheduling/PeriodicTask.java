package kesu.defaults.scheduling;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kesu.defaults.consuming.Outages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A task that runs in a thread of its own, after the start of the service and again and again until
 * its stop. A failure ends that run only; an outage of store or broker is logged once.
 */
public abstract class PeriodicTask implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(PeriodicTask.class);
  private final String name;
  private final Duration pause;
  private volatile @Nullable ScheduledExecutorService executor;
  private boolean out;

  /**
   * A task.
   *
   * @param name name of the task's thread, and of the task in the log
   * @param pause the machine's time between the end of a run and the next
   */
  protected PeriodicTask(String name, Duration pause) {
    this.name = name;
    this.pause = pause;
  }

  /** Runs once. */
  protected abstract void run();

  @Override
  public final synchronized void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name(name).factory());
    started.scheduleWithFixedDelay(this::attempt, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    executor = started;
  }

  private void attempt() {
    try {
      run();
      out = false;
    } catch (RuntimeException failed) { // or the executor would run no more
      if (!Outages.isOutage(failed)) {
        LOG.error("{} failed and will be tried again", name, failed);
      } else if (!out) { // said once: an outage may last for hours
        out = true;
        LOG.warn("Store or broker does not answer; {} goes on once it does", name, failed);
      }
    }
  }

  @Override
  public final synchronized void stop() {
    ScheduledExecutorService stopped = executor;
    executor = null;
    if (stopped != null) {
      stopped.close(); // waits for the run that is under way
    }
  }

  @Override
  public final boolean isRunning() {
    return executor != null;
  }
}
