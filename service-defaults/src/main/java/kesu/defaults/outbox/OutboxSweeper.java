package kesu.defaults.outbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kesu.defaults.time.Timeline;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Marks published documents, many at a time, and brings back events that a crash or an outage left
 * unpublished. Marks are not hurried: a document that is soon saved again needs none.
 */
final class OutboxSweeper implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxSweeper.class);
  private static final int AT_A_TIME = 1_000;
  private static final Duration LEFT_BEHIND = Duration.ofSeconds(3);
  private static final int QUIET_TICKS = 5;

  /** With so many documents on their way no more are fetched, so that memory suffices. */
  private static final int MOST_WAITING = 5_000;

  private final OutboxStore store;
  private final OutboxRelay relay;
  private final InstantSource time;
  private final Timeline timeline;
  private final Duration markEvery;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("outbox-sweeper").factory());
  private volatile boolean running;
  private int ticksUntilSweep;
  private OutboxStore.@Nullable Position swept;

  OutboxSweeper(
      OutboxStore store,
      OutboxRelay relay,
      InstantSource time,
      Timeline timeline,
      Duration markEvery) {
    this.store = store;
    this.relay = relay;
    this.time = time;
    this.timeline = timeline;
    this.markEvery = markEvery;
  }

  @Override
  public void start() {
    running = true;
    long every = markEvery.toMillis();
    timer.scheduleWithFixedDelay(() -> guarded(this::mark), every, every, TimeUnit.MILLISECONDS);
    timer.scheduleWithFixedDelay(() -> guarded(this::tick), 0, 1, TimeUnit.SECONDS);
  }

  /** Sweeps every second while events are brought back, and seldom while none are. */
  private void tick() {
    if (ticksUntilSweep > 0 && !relay.isFailing()) {
      ticksUntilSweep--;
    } else if (!sweep()) {
      ticksUntilSweep = QUIET_TICKS - 1;
    }
  }

  private void mark() {
    List<UnpublishedDocument> published = relay.idle();
    if (!published.isEmpty()) {
      store.markPublished(published);
      relay.forget(published);
    }
  }

  /**
   * Brings back one page of documents and goes on behind it the next time, so that documents that
   * cannot be published do not keep others from being found.
   *
   * @return true if it is worth while to go on soon
   */
  boolean sweep() {
    if (relay.waiting() >= MOST_WAITING) {
      return true;
    }
    OutboxStore.Page found =
        store.unpublished(time.instant().minus(timeline.during(LEFT_BEHIND)), swept, AT_A_TIME);
    swept = found.next();
    return relay.sweep(found.documents()) || swept != null;
  }

  private static void guarded(Runnable step) {
    try {
      step.run();
    } catch (DataAccessException unreachable) {
      LOG.warn("The store did not answer; events wait in it until it does", unreachable);
    } catch (RuntimeException bug) {
      LOG.error(
          "A sweep of the outbox failed and will be tried again", bug); // or the timer would end
    }
  }

  @Override
  public void stop() {
    running = false;
    timer.shutdown();
    guarded(this::mark);
    guarded(this::mark); // documents saved just now are idle by now
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
