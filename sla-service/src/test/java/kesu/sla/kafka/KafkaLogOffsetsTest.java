package kesu.sla.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import kesu.defaults.consuming.Outages;
import kesu.local.testbed.TestServers;
import kesu.sla.rules.LogOffsets;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** The offsets are those that the whole group has committed, whoever owns the partitions. */
class KafkaLogOffsetsTest {
  private static final String TOPIC = "log-of-one-test";
  private static final String GROUP = "one-group";
  private static final Map<String, Object> BROKER =
      Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers());

  @Test
  void endsAndCommittedOffsetsAreReadOfEveryPartition() throws Exception {
    try (Admin admin = Admin.create(BROKER);
        var producer = new KafkaProducer<>(BROKER, new StringSerializer(), new StringSerializer());
        KafkaLogOffsets offsets = new KafkaLogOffsets(BROKER, TOPIC, GROUP)) {
      admin.createTopics(Set.of(new NewTopic(TOPIC, 2, (short) 1))).all().get(20, TimeUnit.SECONDS);
      ProducerRecord<String, String> event = new ProducerRecord<>(TOPIC, 0, "c1", "{}");
      producer.send(event).get(20, TimeUnit.SECONDS);
      assertThat(offsets.read())
          .as("nothing is committed; of the empty partition nothing is missing")
          .isEqualTo(new LogOffsets(Map.of(0, 1L, 1, 0L), Map.of(0, 0L, 1, 0L)));

      producer.send(event).get(20, TimeUnit.SECONDS);
      admin
          .alterConsumerGroupOffsets(
              GROUP, Map.of(new TopicPartition(TOPIC, 0), new OffsetAndMetadata(1)))
          .all()
          .get(20, TimeUnit.SECONDS);
      assertThat(offsets.read())
          .isEqualTo(new LogOffsets(Map.of(0, 2L, 1, 0L), Map.of(0, 1L, 1, 0L)));
    }
  }

  @Test
  void aBrokerThatDoesNotAnswerIsAnOutage() {
    try (KafkaLogOffsets offsets =
        new KafkaLogOffsets(Map.of("bootstrap.servers", "localhost:1"), TOPIC, GROUP)) {
      assertThatThrownBy(offsets::read)
          .satisfies(failed -> assertThat(Outages.isOutage(failed)).isTrue());
    }
  }
}
