package kesu.local.stack;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * A system outside that watches the press, and knows nothing of Kesu but the published contract.
 */
final class PressSender {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PressSender() {}

  static void send(String kafka, String excerpt, Instant at)
      throws ExecutionException, InterruptedException {
    String mention = "press-" + UUID.randomUUID();
    Map<String, Object> data =
        Map.of(
            "mentionId",
            mention,
            "origin",
            "PRESS",
            "outlet",
            "样例晚报",
            "publishedAt",
            at.toString(),
            "foundAt",
            at.toString(),
            "negative",
            true,
            "excerpt",
            excerpt);
    ProducerRecord<String, String> event =
        new ProducerRecord<>("media.mentions", mention, JSON.writeValueAsString(data));
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", UUID.randomUUID().toString(),
            "ce_source", "/press-watch",
            "ce_type", "mention.reported.v1",
            "ce_time", at.toString(),
            "ce_subject", mention,
            "ce_sequence", "1",
            "content-type", "application/json")
        .forEach(
            (name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", kafka),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(event).get();
    }
  }
}
