package kesu.defaults.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import kesu.defaults.cloudevents.CloudEventHeaders;
import kesu.defaults.topics.EventTopics;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Sends events as CloudEvents in binary mode: attributes in headers, data in the value. A topic
 * that does not exist is created first.
 */
final class KafkaEventSender implements OutboxRelay.Sender {
  private final Producer<String, byte[]> producer;
  private final EventTopics topics;
  private final MeterRegistry meters;

  KafkaEventSender(Producer<String, byte[]> producer, EventTopics topics, MeterRegistry meters) {
    this.producer = producer;
    this.topics = topics;
    this.meters = meters;
  }

  @Override
  public void send(
      String source, OutboxEvent event, BiConsumer<Boolean, @Nullable Throwable> done) {
    try {
      topics.ensure(event.topic());
      producer.send(
          record(source, event),
          (metadata, failure) -> {
            if (failure == null) {
              meters.counter("kesu.events.published", "type", event.type()).increment();
            } else {
              topics.recheck(event.topic());
            }
            done.accept(failure == null, failure);
          });
    } catch (RuntimeException failure) {
      topics.recheck(event.topic());
      done.accept(false, failure);
    }
  }

  private ProducerRecord<String, byte[]> record(String source, OutboxEvent event) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(
            topics.name(event.topic()),
            topics.partition(event.topic(), event.subject()),
            event.subject(),
            event.data().getBytes(StandardCharsets.UTF_8));
    CloudEventHeaders.write(event.metadata(source), record.headers());
    return record;
  }
}
