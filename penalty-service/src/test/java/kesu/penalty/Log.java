package kesu.penalty;

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
import kesu.events.Topics;
import kesu.local.testbed.TestServers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The lifecycle log as other services write and read it. */
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

  /** Tells of an event as another service does, and tells of it twice, as a relay may. */
  void tell(String complaint, Event event) throws Exception {
    long sequence = sequences.merge(complaint, 1L, Long::sum);
    var record =
        new ProducerRecord<>(
            Topics.LIFECYCLE,
            complaint,
            json.writeValueAsString(event).getBytes(StandardCharsets.UTF_8));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            complaint + "/" + sequence,
            "ce_source",
            "/other-service/documents",
            "ce_type",
            Catalogue.type(event),
            "ce_time",
            AT.toString(),
            "ce_subject",
            complaint,
            "ce_sequence",
            String.valueOf(sequence),
            "ce_correlationid",
            "test")
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    send(record);
    send(
        new ProducerRecord<>(record.topic(), null, record.key(), record.value(), record.headers()));
  }

  /** Puts records behind the others once more, as after a crash. */
  void again(List<ConsumerRecord<String, byte[]>> records) throws Exception {
    for (ConsumerRecord<String, byte[]> record : records) {
      send(
          new ProducerRecord<>(
              record.topic(), null, record.key(), record.value(), record.headers()));
    }
  }

  private void send(ProducerRecord<String, byte[]> record) throws Exception {
    producer.send(record).get();
  }

  /** Everything of one type about one complaint, waited for until there is enough. */
  List<ConsumerRecord<String, byte[]>> read(
      String complaint, Class<? extends Event> shape, int enough) {
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers", TestServers.kafka().bootstrapServers(),
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(Topics.LIFECYCLE));
      long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (found.size() < enough && System.nanoTime() < until) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          String type =
              new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
          if (complaint.equals(record.key()) && type.equals(Catalogue.type(shape))) {
            found.add(record);
          }
        }
      }
    }
    return found;
  }
}
