package kesu.defaults.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kesu.defaults.GuardedBroker;
import kesu.defaults.RunningService;
import kesu.defaults.Tally;
import kesu.defaults.consuming.Subscription;
import kesu.defaults.documents.Documents;
import kesu.events.ComplaintReopened;
import kesu.events.Topics;
import kesu.local.testbed.TestServers;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;

/** Topics say themselves how durable they are, whatever the broker's defaults. */
@ExtendWith(OutputCaptureExtension.class)
class TopicDurabilityTest {
  private static final String DEAD = "complaint.lifecycle.durable.dead";

  static class Counting {
    @Bean
    Subscription counting(Documents<Tally> tallies) {
      return Subscription.to(Topics.LIFECYCLE, "durable")
          .on(ComplaintReopened.class, (metadata, event) -> {});
    }
  }

  private static RunningService service(GuardedBroker broker) {
    return RunningService.start(
        new Class<?>[] {Counting.class},
        RunningService.argumentsOn(
            broker.address(), TestServers.freshDatabase(), "--kesu.topics.partitions=2"));
  }

  private static void assertDurable(GuardedBroker broker, String topic) {
    TopicSettings.configuration(1)
        .forEach(
            (name, value) -> {
              ConfigEntry setting = broker.setting(topic, name);
              assertThat(setting.value()).as(topic + " " + name).isEqualTo(value);
              assertThat(setting.source())
                  .as(topic + " " + name)
                  .isEqualTo(ConfigSource.DYNAMIC_TOPIC_CONFIG);
            });
  }

  @Test
  void aTopicIsCreatedDurableAndOneThatIsNotIsCorrected(CapturedOutput output) {
    try (GuardedBroker broker = new GuardedBroker()) {
      broker.create(Topics.LIFECYCLE, 2, Map.of(TopicConfig.RETENTION_MS_CONFIG, "604800000"));
      service(broker).close();
      assertDurable(broker, DEAD);
      assertDurable(broker, Topics.LIFECYCLE);
      assertThat(output).contains("complaint.lifecycle was corrected", "604800000 -> -1");
    }
  }

  @Test
  void aTopicThatMayNotBeAlteredIsReportedAndUsed(CapturedOutput output) {
    try (GuardedBroker broker = new GuardedBroker()) {
      broker.create(Topics.LIFECYCLE, 2, Map.of(TopicConfig.RETENTION_MS_CONFIG, "604800000"));
      broker.deny(GuardedBroker.topic(Topics.LIFECYCLE), AclOperation.ALTER_CONFIGS);
      service(broker).close();
      assertThat(broker.setting(Topics.LIFECYCLE, TopicConfig.RETENTION_MS_CONFIG).value())
          .isEqualTo("604800000");
      assertThat(output)
          .contains("The configuration of complaint.lifecycle cannot be read or altered");
    }
  }

  @Test
  void ofThreeReplicasTwoMustBeInSync() {
    assertThat(TopicSettings.configuration(3)).containsEntry("min.insync.replicas", "2");
    assertThat(TopicSettings.configuration(1)).containsEntry("min.insync.replicas", "1");
  }
}
