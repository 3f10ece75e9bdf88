package kesu.sla.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import kesu.local.testbed.TestServers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** A service that comes back waits for what was said while it was away. */
class LogBacklogTest {
  private static final String TOPIC = "log-of-one-test";
  private static final String GROUP = "was-away";
  private static final Map<String, Object> BROKER =
      Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers());

  @Test
  void theLogIsTakenInWhenAllThatItHeldAtFirstIsCommitted() throws Exception {
    try (Admin admin = Admin.create(BROKER);
        var producer =
            new KafkaProducer<>(BROKER, new StringSerializer(), new StringSerializer())) {
      admin.createTopics(Set.of(new NewTopic(TOPIC, 2, (short) 1))).all().get(20, TimeUnit.SECONDS);
      ProducerRecord<String, String> word = new ProducerRecord<>(TOPIC, 0, "c1", "{}");
      long first = producer.send(word).get(20, TimeUnit.SECONDS).offset();
      LogBacklog backlog = new LogBacklog(BROKER, TOPIC, GROUP);
      assertThat(backlog.isTakenIn()).as("nothing is committed").isFalse();
      producer.send(word).get(20, TimeUnit.SECONDS);
      commit(admin, first);
      assertThat(backlog.isTakenIn()).as("one is left").isFalse();
      commit(admin, first + 1);
      assertThat(backlog.isTakenIn()).as("what was said later does not matter").isTrue();
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
