package kesu.local.testbed;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import kesu.cloudevents.EventMetadata;
import kesu.events.Catalogue;
import kesu.events.Event;
import kesu.events.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Another service: publishes events, each twice, as a crash between publishing and marking does. So
 * every test that uses it shows that a repeated delivery has no second effect.
 */
public final class EventSender implements AutoCloseable {
  private static final String SOURCE = "/other-service/documents";

  private final Map<String, Long> sequences = new ConcurrentHashMap<>();
  private final KafkaProducer<String, byte[]> producer;
  private final JsonMapper json;
  private final InstantSource time;

  /** A sender whose events are saved at the instants of a clock. */
  public EventSender(String bootstrapServers, JsonMapper json, InstantSource time) {
    this.json = json;
    this.time = time;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Publishes an event about a complaint to its log; returns the metadata it was sent with. */
  public EventMetadata send(String complaint, Event event) {
    return send(Topics.LIFECYCLE, complaint, event);
  }

  /** Publishes an event to a topic. */
  public EventMetadata send(String topic, String subject, Event event) {
    EventMetadata metadata =
        new EventMetadata(
            SOURCE,
            subject,
            sequences.merge(subject, 1L, Long::sum),
            Catalogue.type(event),
            time.instant(),
            "test");
    byte[] data = json.writeValueAsBytes(event);
    send(topic, metadata, data);
    send(topic, metadata, data);
    return metadata;
  }

  /** Publishes any data under any metadata, once. */
  public void send(String topic, EventMetadata metadata, byte[] data) {
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, metadata.subject(), data);
    metadata
        .headers()
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try {
      producer.send(record).get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("The broker did not take an event", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
