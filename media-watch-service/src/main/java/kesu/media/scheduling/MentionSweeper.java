package kesu.media.scheduling;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kesu.media.FinishMentions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Finishes reports left by a crash: all of them after a start and then every hour, those of the
 * last hour in between.
 */
@Component
final class MentionSweeper implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(MentionSweeper.class);
  private static final Duration LATEST = Duration.ofHours(1);
  private final FinishMentions mentions;
  private final Duration every;
  private volatile @Nullable ScheduledExecutorService executor;
  private long allAt = System.nanoTime();

  MentionSweeper(FinishMentions mentions, @Value("${kesu.media.sweep-every:10s}") Duration every) {
    this.mentions = mentions;
    this.every = every;
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("mention-sweeper").factory());
    started.scheduleWithFixedDelay(this::sweep, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    executor = started;
  }

  private void sweep() {
    try {
      if (System.nanoTime() - allAt >= 0) {
        mentions.finishAll();
        allAt = System.nanoTime() + LATEST.toNanos();
      } else {
        mentions.finishLatest(LATEST);
      }
    } catch (RuntimeException failed) { // or the executor would run no more
      LOG.warn("Reports left unlinked could not be looked for; this will be tried again", failed);
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
