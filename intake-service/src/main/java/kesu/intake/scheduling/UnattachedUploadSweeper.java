package kesu.intake.scheduling;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kesu.intake.EvidenceProperties;
import kesu.intake.RemoveUnattachedUploads;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Removes uploads that nobody attached in time: after a start, and then again and again. */
@Component
final class UnattachedUploadSweeper implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(UnattachedUploadSweeper.class);
  private final RemoveUnattachedUploads uploads;
  private final Duration every;
  private volatile @Nullable ScheduledExecutorService executor;

  UnattachedUploadSweeper(RemoveUnattachedUploads uploads, EvidenceProperties settings) {
    this.uploads = uploads;
    this.every = settings.sweepEvery();
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("unattached-upload-sweeper").factory());
    started.scheduleWithFixedDelay(this::sweep, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    executor = started;
  }

  private void sweep() {
    try {
      uploads.remove();
    } catch (RuntimeException failed) { // or the executor would run no more
      LOG.warn("Unattached uploads could not be looked for; this will be tried again", failed);
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
