package kesu.sla.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import kesu.sla.rules.LogOffsets;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.KafkaException;

/** Asks the broker for the ends of a topic and for the offsets that a group has committed. */
final class KafkaLogOffsets implements AutoCloseable {
  private static final int PATIENCE_MS = 3_000;
  private static final long PARTITIONS_KNOWN_FOR = TimeUnit.SECONDS.toNanos(10);
  private final Admin admin;
  private final String topic;
  private final String group;
  private Set<TopicPartition> partitions = Set.of();
  private long partitionsReadAt;

  KafkaLogOffsets(Map<String, Object> configuration, String topic, String group) {
    Map<String, Object> patient = new HashMap<>(configuration);
    patient.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    patient.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    this.admin = Admin.create(patient);
    this.topic = topic;
    this.group = group;
  }

  /**
   * The offsets now. The ends are read first, so that what is consumed is never overrated.
   *
   * @throws KafkaException if the broker does not answer
   */
  LogOffsets read() {
    Map<TopicPartition, Long> ends = offsets(partitions(), OffsetSpec.latest());
    Map<TopicPartition, OffsetAndMetadata> committed =
        answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    Map<TopicPartition, Long> consumed = new HashMap<>();
    committed.forEach(
        (partition, offset) -> {
          if (offset != null) {
            consumed.put(partition, offset.offset());
          }
        });
    Set<TopicPartition> untouched =
        ends.keySet().stream()
            .filter(partition -> !consumed.containsKey(partition))
            .collect(Collectors.toSet());
    if (!untouched.isEmpty()) { // nothing is missing of one that is empty
      consumed.putAll(offsets(untouched, OffsetSpec.earliest()));
    }
    return new LogOffsets(byNumber(ends), byNumber(consumed));
  }

  private Set<TopicPartition> partitions() {
    if (partitions.isEmpty() || System.nanoTime() - partitionsReadAt > PARTITIONS_KNOWN_FOR) {
      partitions =
          answer(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
              .flatMap(found -> found.partitions().stream())
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .collect(Collectors.toSet());
      partitionsReadAt = System.nanoTime();
    }
    return partitions;
  }

  private Map<TopicPartition, Long> offsets(Set<TopicPartition> of, OffsetSpec which) {
    Map<TopicPartition, ListOffsetsResultInfo> found =
        answer(
            admin
                .listOffsets(of.stream().collect(Collectors.toMap(Function.identity(), p -> which)))
                .all());
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, offset -> offset.getValue().offset()));
  }

  private Map<Integer, Long> byNumber(Map<TopicPartition, Long> offsets) {
    return offsets.entrySet().stream()
        .filter(offset -> offset.getKey().topic().equals(topic))
        .collect(
            Collectors.toMap(offset -> offset.getKey().partition(), offset -> offset.getValue()));
  }

  private static <T> T answer(KafkaFuture<T> asked) {
    try {
      return asked.get(2 * PATIENCE_MS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      throw new KafkaException("The broker did not tell how far the log is consumed", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted while asking how far the log is consumed", interrupted);
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }
}
