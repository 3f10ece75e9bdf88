package kesu.media;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kesu.events.Catalogue;
import kesu.events.Event;
import kesu.local.testbed.TestServers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The topics as other services and the press write and read them. */
@Component
class Log {
  private static final Instant AT = Instant.parse("2026-03-05T02:00:00Z");
  private final Producer<String, byte[]> producer;
  private final JsonMapper json;
  private final Map<String, Long> sequences = new ConcurrentHashMap<>();

  Log(Producer<String, byte[]> producer, JsonMapper json) {
    this.producer = producer;
    this.json = json;
  }

  /** Tells of an event twice over, as a relay may. */
  void tell(String topic, String subject, Event event) throws Exception {
    long sequence = sequences.merge(subject, 1L, Long::sum);
    byte[] data = json.writeValueAsString(event).getBytes(StandardCharsets.UTF_8);
    for (int time = 0; time < 2; time++) {
      var record = new ProducerRecord<>(topic, subject, data);
      Map.of(
              "ce_specversion",
              "1.0",
              "ce_id",
              subject + "/" + sequence,
              "ce_source",
              "/other-service/documents",
              "ce_type",
              Catalogue.type(event),
              "ce_time",
              AT.toString(),
              "ce_subject",
              subject,
              "ce_sequence",
              String.valueOf(sequence),
              "ce_correlationid",
              "test")
          .forEach(
              (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
      producer.send(record).get();
    }
  }

  /** The events of one type about one complaint, waited for until there are enough. */
  <E extends Event> List<E> read(String topic, String complaint, Class<E> shape, int enough) {
    List<E> found = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                TestServers.kafka().bootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "metadata.max.age.ms",
                500,
                "auto.offset.reset",
                "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(topic));
      long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (found.size() < enough && System.nanoTime() < until) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          String type =
              new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
          if (complaint.equals(record.key()) && type.equals(Catalogue.type(shape))) {
            found.add(json.readValue(record.value(), shape));
          }
        }
      }
    }
    return found;
  }
}
