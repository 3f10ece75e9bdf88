package kesu.defaults.topics;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The generation of a topic whose events are ordered by key. Its number of partitions never
 * changes, because that would move complaints from one partition to another and break their order;
 * events are copied to a topic of the next generation instead.
 */
final class TopicGeneration {
  private final Admin admin;
  private final TopicSettings settings;
  private final String topic;
  private final String name;

  TopicGeneration(Admin admin, TopicSettings settings, String topic) {
    this.admin = admin;
    this.settings = settings;
    this.topic = topic;
    this.name = settings.name(topic);
  }

  /**
   * Checks that the settings go with what the broker has.
   *
   * @param found the topic of this generation; null if it does not exist
   * @throws UnusableTopic if they do not
   */
  void check(@Nullable TopicDescription found) {
    String next = TopicSettings.name(topic, settings.generation() + 1);
    if (EventTopics.describe(admin, next) != null) {
      throw new UnusableTopic(
          "已有新一代主题 %s，%s 不再使用；请设 kesu.topics.generation=%d（若已放弃复制，请删除 %s）。 There is %s already, so %s is out of use: set kesu.topics.generation=%d, or delete %s if the copy was given up."
              .formatted(
                  next,
                  name,
                  settings.generation() + 1,
                  next,
                  next,
                  name,
                  settings.generation() + 1,
                  next));
    }
    if (found != null) {
      checkPartitions(found.partitions().size());
    }
    if (settings.generation() > 1) {
      checkCopied(found);
    }
  }

  private void checkPartitions(int found) {
    int expected = settings.partitions();
    if (found != expected) {
      throw new UnusableTopic(
          "主题 %s 有 %d 个分区，kesu.topics.partitions 却为 %d；直接改分区数会打乱投诉的事件次序。请改回 %d；若要 %d 个分区，按运维手册 more-partitions 一节复制到新主题。 The topic %s has %d partitions, but kesu.topics.partitions is %d; another number would break the order of a complaint's events. Set it to %d; to have %d, copy the events to a new topic as the runbook says under more-partitions."
              .formatted(
                  name, found, expected, found, expected, name, found, expected, found, expected));
    }
  }

  private void checkCopied(@Nullable TopicDescription found) {
    TopicDescription source = before(admin, topic, settings.generation());
    if (source == null) {
      return; // nothing to copy, or the old topic was deleted after the copy
    }
    long expected = events(admin, source);
    long copied = found == null ? 0 : events(admin, found);
    if (found == null || copied < expected) {
      throw new UnusableTopic(
          "主题 %s 尚未复制完：%s 有 %d 条事件，%s 有 %d 条；请先运行 CopyTopics（运维手册 more-partitions）。 The copy to %s is not complete: %s has %d events, %s has %d; run CopyTopics first, as the runbook says under more-partitions."
              .formatted(
                  name,
                  source.name(),
                  expected,
                  name,
                  copied,
                  name,
                  source.name(),
                  expected,
                  name,
                  copied));
    }
  }

  /** The topic of the last generation before one; null if there is none. */
  static @Nullable TopicDescription before(Admin admin, String topic, int generation) {
    for (int earlier = generation - 1; earlier > 0; earlier--) {
      TopicDescription found = EventTopics.describe(admin, TopicSettings.name(topic, earlier));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The number of events in a topic. */
  static long events(Admin admin, TopicDescription topic) {
    Map<TopicPartition, Long> begins = offsets(admin, topic, OffsetSpec.earliest());
    return offsets(admin, topic, OffsetSpec.latest()).entrySet().stream()
        .mapToLong(end -> end.getValue() - begins.getOrDefault(end.getKey(), 0L))
        .sum();
  }

  /** The first or last offset of each partition. */
  static Map<TopicPartition, Long> offsets(Admin admin, TopicDescription topic, OffsetSpec which) {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    topic
        .partitions()
        .forEach(
            partition ->
                wanted.put(new TopicPartition(topic.name(), partition.partition()), which));
    Map<TopicPartition, Long> offsets = new HashMap<>();
    EventTopics.await(admin.listOffsets(wanted).all())
        .forEach((partition, found) -> offsets.put(partition, found.offset()));
    return offsets;
  }
}
