package kesu.defaults.topics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kesu.events.Topics;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the topics.
 *
 * @param partitions the number of partitions of topics whose events are ordered by key
 * @param replicas the number of brokers that hold each event
 * @param generation raised by one when events are copied to topics with another number of
 *     partitions
 */
@ConfigurationProperties("kesu.topics")
record TopicSettings(
    @DefaultValue("6") int partitions,
    @DefaultValue("1") short replicas,
    @DefaultValue("1") int generation) {
  /** The topics whose events are ordered by key over several partitions. */
  static final List<String> ORDERED = List.of(Topics.LIFECYCLE, Topics.MENTIONS);

  private static final int INBOX_PARTITIONS = 1;
  private static final String INBOX = Topics.DEPARTMENT_PREFIX;

  TopicSettings {
    requireAtLeastOne("kesu.topics.partitions", partitions);
    requireAtLeastOne("kesu.topics.replicas", replicas);
    requireAtLeastOne("kesu.topics.generation", generation);
  }

  private static void requireAtLeastOne(String setting, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "%s 是 is %d, 应至少为 1 expected at least 1".formatted(setting, value));
    }
  }

  /** The name at the broker, which tells the generation of a topic whose events are ordered. */
  String name(String topic) {
    return name(topic, generation);
  }

  /** The topic of a name at the broker. */
  String topic(String name) {
    return ORDERED.stream().filter(topic -> name(topic).equals(name)).findFirst().orElse(name);
  }

  /** The name at the broker in some generation. */
  static String name(String topic, int generation) {
    return generation > 1 && ORDERED.contains(topic) ? topic + "-" + generation : topic;
  }

  /** The number of partitions that a topic is created with. */
  int partitions(String topic) {
    return topic.startsWith(INBOX) ? INBOX_PARTITIONS : partitions;
  }

  /**
   * The configuration of a topic with that many replicas: events are kept for ever, and one is
   * acknowledged when a majority of the replicas has it.
   */
  static Map<String, String> configuration(int replicas) {
    return new TreeMap<>(
        Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1",
            TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, String.valueOf(replicas / 2 + 1),
            TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false"));
  }
}
