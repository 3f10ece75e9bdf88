package kesu.defaults.consuming;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEvent;
import org.springframework.kafka.event.ConsumerFailedToStartEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/**
 * A listener container that is started again, after a time that grows, when it cannot be started or
 * has stopped by itself.
 */
final class SupervisedContainer {
  private static final Logger LOG = LoggerFactory.getLogger(SupervisedContainer.class);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LONGEST_RETRY = Duration.ofSeconds(10);

  /** A container that has run for so long after a failure is taken for sound. */
  private static final Duration SOUND = Duration.ofSeconds(5);

  private final String group;
  private final KafkaMessageListenerContainer<String, byte[]> container;
  private final LostEvents lost;
  private final Runnable prepare;
  private boolean started;
  private boolean scheduled;
  private boolean running;
  private int failures;
  private long startedAt;
  private @Nullable String problem;

  /**
   * Supervises a container.
   *
   * @param lost its error handler
   * @param prepare run before each start; throws if the container cannot be started
   */
  SupervisedContainer(
      String group,
      KafkaMessageListenerContainer<String, byte[]> container,
      LostEvents lost,
      Runnable prepare) {
    this.group = group;
    this.container = container;
    this.lost = lost;
    this.prepare = prepare;
    container.setApplicationEventPublisher(
        event -> {
          if (event instanceof ApplicationEvent of) {
            observe(of);
          }
        });
  }

  String group() {
    return group;
  }

  /** The reason why the container does not run though it should; null if it runs. */
  synchronized @Nullable String problem() {
    return isSound() ? null : problem;
  }

  /** Goes on behind events that are gone from the log; returns false if none are. */
  boolean acceptLoss() {
    return lost.accept();
  }

  private boolean isSound() {
    return running && System.nanoTime() - startedAt > SOUND.toNanos();
  }

  synchronized void start() {
    started = true;
    attempt();
  }

  synchronized boolean isStarted() {
    return started;
  }

  /** Stops for good. */
  void stop() {
    synchronized (this) {
      started = false;
    }
    container.stop(); // waits for the consumer's thread, which may be reporting just now
  }

  private synchronized void attempt() {
    scheduled = false;
    if (!started) {
      return;
    }
    try {
      prepare.run();
      container.stop(); // one that has stopped by itself may not have noticed yet
      startedAt = System.nanoTime();
      running = true;
      container.start();
    } catch (RuntimeException failure) {
      retry(failure.toString());
    }
  }

  private void observe(ApplicationEvent event) {
    switch (event) {
      case ConsumerStoppedEvent stopped
          when stopped.getReason() != ConsumerStoppedEvent.Reason.NORMAL ->
          stopped(reason(stopped.getReason()));
      case ConsumerFailedToStartEvent failed -> stopped("the consumer's thread did not start");
      default -> {}
    }
  }

  private String reason(ConsumerStoppedEvent.Reason reason) {
    return reason == ConsumerStoppedEvent.Reason.ABNORMAL // as LostEvents stops it
        ? Objects.requireNonNull(lost.offsets())
        : "the consumer stopped: " + reason;
  }

  private synchronized void stopped(String reason) {
    if (isSound()) {
      failures = 0;
    }
    if (started) {
      retry(reason);
    }
  }

  private void retry(String reason) {
    running = false;
    problem = reason;
    if (scheduled) {
      return;
    }
    scheduled = true;
    failures++;
    long wait =
        Math.min(FIRST_RETRY.toMillis() << Math.min(failures - 1, 10), LONGEST_RETRY.toMillis());
    LOG.error(
        "消费者 {} 已停，{} 毫秒后重启。 The consumer {} has stopped and is started again in {} ms: {}",
        group,
        wait,
        group,
        wait,
        reason);
    Executor later =
        CompletableFuture.delayedExecutor(
            wait, TimeUnit.MILLISECONDS, Thread.ofVirtual().name("start-" + group)::start);
    later.execute(this::attempt);
  }
}
