package kesu.media.scheduling;

import java.time.Duration;
import kesu.defaults.scheduling.PeriodicTask;
import kesu.media.FinishMentions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Finishes reports left by a crash: all of them after a start and then every hour, those of the
 * last hour in between.
 */
@Component
final class MentionSweeper extends PeriodicTask {
  private static final Duration LATEST = Duration.ofHours(1);
  private final FinishMentions mentions;
  private long allAt = System.nanoTime();

  MentionSweeper(FinishMentions mentions, @Value("${kesu.media.sweep-every:10s}") Duration every) {
    super("mention-sweeper", every);
    this.mentions = mentions;
  }

  @Override
  protected void run() {
    if (System.nanoTime() - allAt >= 0) {
      mentions.finishAll();
      allAt = System.nanoTime() + LATEST.toNanos();
    } else {
      mentions.finishLatest(LATEST);
    }
  }
}
