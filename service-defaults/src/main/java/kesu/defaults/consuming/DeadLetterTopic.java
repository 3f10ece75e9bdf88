package kesu.defaults.consuming;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.KafkaException;

/**
 * Publishes parked events to a consumer group's dead-letter topic, {@code <topic>.<group>.dead}.
 */
final class DeadLetterTopic {
  private static final int SECONDS = 15;
  private final Producer<String, byte[]> producer;

  DeadLetterTopic(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  static String topic(String topic, String group) {
    return topic + "." + group + ".dead";
  }

  /** Sends an event and returns when the broker has it; throws if it does not answer. */
  void send(ConsumerRecord<String, byte[]> record, String group) {
    try {
      producer
          .send(
              new ProducerRecord<>(
                  topic(record.topic(), group),
                  null,
                  record.key(),
                  record.value(),
                  record.headers()))
          .get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      throw new KafkaException(
          "The dead-letter topic of " + group + " did not take an event", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted while parking an event of " + group, interrupted);
    }
  }
}
