package kesu.defaults.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies the events of a topic to a new one with another number of partitions while nobody sends or
 * consumes: those of each key in their order, with their headers and times. The copy is read again
 * and compared.
 */
final class TopicCopy {
  private static final Logger LOG = LoggerFactory.getLogger(TopicCopy.class);
  private final Admin admin;
  private final Map<String, Object> client;
  private final short replicas;

  TopicCopy(Admin admin, Map<String, Object> client, short replicas) {
    this.admin = admin;
    this.client = Map.copyOf(client);
    this.replicas = replicas;
  }

  /**
   * Copies a topic, unless it is copied already.
   *
   * @param source the topic to copy; null leaves an empty copy
   * @throws UnusableTopic if there is no complete copy afterwards
   */
  TopicDigest copy(@Nullable TopicDescription source, String to, int partitions) {
    String from = source == null ? "-" : source.name();
    requireNoConsumers(from);
    Map<TopicPartition, Long> ends =
        source == null ? Map.of() : TopicGeneration.offsets(admin, source, OffsetSpec.latest());
    if (EventTopics.describe(admin, to) == null) {
      EventTopics.create(admin, to, partitions, replicas);
    }
    TopicDescription target = created(to);
    if (target.partitions().size() != partitions) {
      throw new UnusableTopic(
          "主题 %s 已存在，有 %d 个分区，应为 %d；请删除它再复制。 The topic %s exists with %d partitions, expected %d: delete it and copy again."
              .formatted(
                  to,
                  target.partitions().size(),
                  partitions,
                  to,
                  target.partitions().size(),
                  partitions));
    }
    if (TopicGeneration.events(admin, target) == 0) {
      send(new MergedTopic(client, ends), to);
    }
    TopicDigest copied = verify(from, ends, target);
    if (source != null
        && !TopicGeneration.offsets(admin, source, OffsetSpec.latest()).equals(ends)) {
      throw new UnusableTopic(
          "复制期间仍有事件写入 %s；请停止所有服务，删除 %s 再复制。 Events were sent to %s during the copy: stop every service, delete %s and copy again."
              .formatted(from, to, from, to));
    }
    LOG.info(
        "已核对：{} 的 {} 条事件、{} 个键按原次序复制到 {}，各分区条数 {}。 Verified: the {} events of {} keys in {} are in"
            + " {} in their order, by partition {}.",
        from,
        copied.events(),
        copied.keys(),
        to,
        copied.byPartition(),
        copied.events(),
        copied.keys(),
        from,
        to,
        copied.byPartition());
    return copied;
  }

  /** Waits until every broker knows of a topic just created. */
  private TopicDescription created(String name) {
    for (int attempt = 0; attempt < 500; attempt++) {
      TopicDescription found = EventTopics.describe(admin, name);
      if (found != null) {
        return found;
      }
    }
    throw new KafkaException(name + " was created and is still unknown to the broker");
  }

  private void requireNoConsumers(String topic) {
    List<String> groups =
        EventTopics.await(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
            .map(GroupListing::groupId)
            .toList();
    List<String> running = new ArrayList<>();
    EventTopics.await(admin.describeConsumerGroups(groups).all())
        .forEach(
            (group, description) -> {
              if (consumes(description, topic)) {
                running.add(group);
              }
            });
    if (!running.isEmpty()) {
      throw new UnusableTopic(
          "仍有服务在运行，正在消费 %s：%s；请停止所有服务再复制。 Services still run and consume %s: %s; stop every service and copy again."
              .formatted(topic, running, topic, running));
    }
  }

  private static boolean consumes(ConsumerGroupDescription group, String topic) {
    return group.members().stream()
        .flatMap(member -> member.assignment().topicPartitions().stream())
        .anyMatch(partition -> partition.topic().equals(topic));
  }

  private void send(MergedTopic source, String to) {
    Map<String, Object> properties = new HashMap<>(client);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    AtomicReference<Exception> failed = new AtomicReference<>();
    try (var producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
      source.forEach(
          event ->
              producer.send(
                  new ProducerRecord<>(
                      to, null, event.timestamp(), event.key(), event.value(), event.headers()),
                  (metadata, failure) -> {
                    if (failure != null) {
                      failed.compareAndSet(null, failure);
                    }
                  }));
      producer.flush();
    }
    Exception failure = failed.get();
    if (failure != null) {
      throw new UnusableTopic(
          "复制到 %s 中断；请删除它再复制。 The copy to %s failed: delete it and copy again.".formatted(to, to),
          failure);
    }
  }

  private TopicDigest verify(String from, Map<TopicPartition, Long> ends, TopicDescription target) {
    TopicDigest expected = new TopicDigest();
    new MergedTopic(client, ends).forEach(expected::add);
    TopicDigest found = new TopicDigest();
    new MergedTopic(client, TopicGeneration.offsets(admin, target, OffsetSpec.latest()))
        .forEach(found::add);
    if (!found.hasSameEvents(expected) || found.isDivided()) {
      throw new UnusableTopic(
          "%s 与 %s 不一致：应有 %d 条事件、%d 个键，实有 %d 条、%d 个键；请删除 %s 再复制。 %s differs from %s: expected %d events of %d keys in their order, found %d of %d; delete %s and copy again."
              .formatted(
                  target.name(),
                  from,
                  expected.events(),
                  expected.keys(),
                  found.events(),
                  found.keys(),
                  target.name(),
                  target.name(),
                  from,
                  expected.events(),
                  expected.keys(),
                  found.events(),
                  found.keys(),
                  target.name()));
    }
    return found;
  }
}
