package kesu.defaults.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import kesu.defaults.cloudevents.CloudEventHeaders;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Sends events as CloudEvents in binary mode: attributes in headers, data in the value. */
final class KafkaEventSender implements OutboxRelay.Sender {
  private final Producer<String, byte[]> producer;
  private final MeterRegistry meters;

  KafkaEventSender(Producer<String, byte[]> producer, MeterRegistry meters) {
    this.producer = producer;
    this.meters = meters;
  }

  @Override
  public void send(
      String source, OutboxEvent event, BiConsumer<Boolean, @Nullable Throwable> done) {
    try {
      producer.send(
          record(source, event),
          (metadata, failure) -> {
            if (failure == null) {
              meters.counter("kesu.events.published", "type", event.type()).increment();
            }
            done.accept(failure == null, failure);
          });
    } catch (KafkaException failure) {
      done.accept(false, failure);
    }
  }

  private static ProducerRecord<String, byte[]> record(String source, OutboxEvent event) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(
            event.topic(), event.subject(), event.data().getBytes(StandardCharsets.UTF_8));
    CloudEventHeaders.write(event.metadata(source), record.headers());
    return record;
  }
}
