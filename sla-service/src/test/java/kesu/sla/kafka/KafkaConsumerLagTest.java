package kesu.sla.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import kesu.defaults.consuming.Subscription;
import kesu.local.testbed.TestServers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaAdmin;

/** A service that comes back has first to consume what was published while it was down. */
class KafkaConsumerLagTest {
  private static final String TOPIC = "log-of-one-test";
  private static final String GROUP = "was-down";
  private static final Map<String, Object> BROKER =
      Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers());

  @Test
  void itHasCaughtUpOnceAllThatTheLogHeldAtFirstIsCommitted() throws Exception {
    try (Admin admin = Admin.create(BROKER);
        var producer =
            new KafkaProducer<>(BROKER, new StringSerializer(), new StringSerializer())) {
      admin.createTopics(Set.of(new NewTopic(TOPIC, 2, (short) 1))).all().get(20, TimeUnit.SECONDS);
      ProducerRecord<String, String> event = new ProducerRecord<>(TOPIC, 0, "c1", "{}");
      long first = producer.send(event).get(20, TimeUnit.SECONDS).offset();
      KafkaConsumerLag lag =
          new KafkaConsumerLag(new KafkaAdmin(BROKER), Subscription.to(TOPIC, GROUP));
      assertThat(lag.hasCaughtUp()).as("nothing is committed").isFalse();
      producer.send(event).get(20, TimeUnit.SECONDS);
      commit(admin, first);
      assertThat(lag.hasCaughtUp()).as("one is left").isFalse();
      commit(admin, first + 1);
      assertThat(lag.hasCaughtUp()).as("what was published later does not matter").isTrue();
    }
  }

  private static void commit(Admin admin, long offset) throws Exception {
    admin
        .alterConsumerGroupOffsets(
            GROUP, Map.of(new TopicPartition(TOPIC, 0), new OffsetAndMetadata(offset)))
        .all()
        .get(20, TimeUnit.SECONDS);
  }
}
