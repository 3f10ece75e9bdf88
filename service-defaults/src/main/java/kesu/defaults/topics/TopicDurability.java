package kesu.defaults.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The durability of topics that exist already. Configuration that differs is reported and altered
 * if that is permitted; the number of replicas is reported only, because replicas are moved by the
 * broker's operator.
 */
final class TopicDurability {
  private static final Logger LOG = LoggerFactory.getLogger(TopicDurability.class);
  private final Admin admin;
  private final short replicas;

  TopicDurability(Admin admin, short replicas) {
    this.admin = admin;
    this.replicas = replicas;
  }

  void restore(TopicDescription topic) {
    int found =
        topic.partitions().stream().mapToInt(part -> part.replicas().size()).min().orElse(1);
    if (found != replicas) {
      LOG.warn(
          "主题 {} 有 {} 份副本，应为 {} 份；请用 kafka-reassign-partitions 调整。 The topic {} has {} replicas,"
              + " expected {}: reassign its partitions.",
          topic.name(),
          found,
          replicas,
          topic.name(),
          found,
          replicas);
    }
    try {
      alter(topic.name(), TopicSettings.configuration(found));
    } catch (RetriableException away) {
      throw away;
    } catch (KafkaException refused) {
      LOG.warn(
          "主题 {} 的保存设置无法核对或修改，应为 {}。 The configuration of {} cannot be read or altered, expected"
              + " {}.",
          topic.name(),
          TopicSettings.configuration(found),
          topic.name(),
          TopicSettings.configuration(found),
          refused);
    }
  }

  private void alter(String topic, Map<String, String> expected) {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    Config found =
        EventTopics.await(admin.describeConfigs(List.of(resource)).all())
            .getOrDefault(resource, new Config(List.of()));
    List<String> differences = new ArrayList<>();
    Collection<AlterConfigOp> changes = new ArrayList<>();
    expected.forEach(
        (name, value) -> {
          ConfigEntry entry = found.get(name);
          boolean setOnTopic =
              entry != null && entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG;
          if (entry == null || !setOnTopic || !value.equals(entry.value())) {
            differences.add(
                "%s=%s -> %s".formatted(name, entry == null ? "?" : entry.value(), value));
            changes.add(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET));
          }
        });
    if (!changes.isEmpty()) {
      EventTopics.await(admin.incrementalAlterConfigs(Map.of(resource, changes)).all());
      LOG.warn(
          "主题 {} 的保存设置已更正：{}。 The configuration of {} was corrected: {}.",
          topic,
          differences,
          topic,
          differences);
    }
  }
}
