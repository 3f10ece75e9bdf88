package kesu.defaults.publishing;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kesu.defaults.saving.DocumentStore;
import kesu.defaults.saving.Unpublished;
import kesu.defaults.time.Timeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Marks what was published, many documents at a time, and brings back what a crash or an outage
 * left unpublished. A document that is soon saved again needs no mark: so marks are not hurried.
 */
final class Sweep implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
  private static final int AT_A_TIME = 1_000;
  private static final Duration LEFT_BEHIND = Duration.ofSeconds(3);
  private final DocumentStore store;
  private final Relay relay;
  private final InstantSource time;
  private final Timeline line;
  private final Duration markEvery;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("sweep").factory());
  private volatile boolean running;

  Sweep(DocumentStore store, Relay relay, InstantSource time, Timeline line, Duration markEvery) {
    this.store = store;
    this.relay = relay;
    this.time = time;
    this.line = line;
    this.markEvery = markEvery;
  }

  @Override
  public void start() {
    running = true;
    long every = markEvery.toMillis();
    timer.scheduleWithFixedDelay(() -> guarded(this::mark), every, every, TimeUnit.MILLISECONDS);
    timer.scheduleWithFixedDelay(() -> guarded(this::sweep), 0, 1, TimeUnit.SECONDS);
  }

  private void mark() {
    List<Unpublished> published = relay.restingPublished();
    if (!published.isEmpty()) {
      store.published(published);
      relay.forget(published);
    }
  }

  private void sweep() {
    relay.sweep(store.unpublished(time.instant().minus(line.during(LEFT_BEHIND)), AT_A_TIME));
  }

  private static void guarded(Runnable step) {
    try {
      step.run();
    } catch (DataAccessException unreachable) {
      LOG.warn("The store did not answer; events wait in it until it does", unreachable);
    } catch (RuntimeException bug) {
      LOG.error(
          "A round of publishing failed and will be tried again", bug); // or the timer would end
    }
  }

  @Override
  public void stop() {
    running = false;
    timer.shutdown();
    guarded(this::mark);
    guarded(this::mark); // what was saved just now rests by now
    relay.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE - 10_000; // begins before commands and events come in, ends after them
  }
}
