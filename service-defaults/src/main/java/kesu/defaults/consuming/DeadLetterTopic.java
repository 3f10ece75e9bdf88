package kesu.defaults.consuming;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kesu.defaults.consuming.ParkedComplaint.ParkedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Shows parked events on a consumer group's dead-letter topic, {@code <topic>.<group>.dead}. It
 * does so after they are parked and holds nothing up: what the topic does not take is sent later.
 */
final class DeadLetterTopic implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterTopic.class);
  private static final int ANSWER_SECONDS = 15;
  private static final long EVERY_MS = 1_000;
  private static final int PAUSE_AFTER_FAILURE = 10;
  private final Producer<String, byte[]> producer;
  private final Collection<EventConsumer> consumers;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("dead-letters").factory());
  private volatile boolean running;
  private int pause;

  DeadLetterTopic(Producer<String, byte[]> producer, Collection<EventConsumer> consumers) {
    this.producer = producer;
    this.consumers = List.copyOf(consumers);
  }

  static String topic(String topic, String group) {
    return topic + "." + group + ".dead";
  }

  @Override
  public void start() {
    running = true;
    timer.scheduleWithFixedDelay(this::tick, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
  }

  private void tick() {
    if (pause > 0) {
      pause--;
      return;
    }
    try {
      for (EventConsumer consumer : consumers) {
        for (String subject : consumer.parked().subjects().takeUnsent()) {
          send(consumer, subject);
        }
      }
    } catch (RuntimeException failure) {
      pause = PAUSE_AFTER_FAILURE;
      LOG.error(
          "Parked events cannot be shown on their dead-letter topic; they stay parked and are sent"
              + " later",
          failure);
    }
  }

  private void send(EventConsumer consumer, String subject) {
    ParkedEvents parked = consumer.parked();
    try {
      for (ParkedEvent event : parked.unsent(subject)) {
        send(
            event.record(consumer.subscription().topic(), subject),
            consumer.subscription().group());
        parked.sent(subject, event.position());
      }
    } catch (RuntimeException failure) {
      parked.subjects().putBackUnsent(subject);
      throw failure;
    }
  }

  private void send(ConsumerRecord<String, byte[]> record, String group) {
    try {
      producer
          .send(
              new ProducerRecord<>(
                  topic(record.topic(), group),
                  null,
                  record.key(),
                  record.value(),
                  record.headers()))
          .get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      throw new KafkaException("The dead-letter topic of " + group + " took no event", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted while showing parked events of " + group, interrupted);
    }
  }

  @Override
  public void stop() {
    running = false;
    timer.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
