package kesu.defaults.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.core.ConsumerFactory;

/** Reads topics from an instant to their present end, outside any consumer group. */
final class LogReader {
  private static final Duration POLL = Duration.ofSeconds(1);
  private final Map<String, Object> properties;

  LogReader(ConsumerFactory<?, ?> configured) {
    this.properties = new HashMap<>(configured.getConfigurationProperties());
    properties.remove("group.id");
    properties.put("enable.auto.commit", false);
    properties.put("auto.offset.reset", "earliest");
  }

  void read(
      Collection<String> topics, Instant since, Consumer<ConsumerRecord<String, byte[]>> each) {
    try (KafkaConsumer<String, byte[]> consumer = open()) {
      List<TopicPartition> partitions =
          topics.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      offsets(consumer, partitions, since, ends).forEach(consumer::seek);
      while (partitions.stream()
          .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
        consumer.poll(POLL).forEach(each);
      }
    }
  }

  /** The offsets at an instant; the end where nothing was published since. */
  Map<TopicPartition, Long> offsets(String topic, Instant since) {
    try (KafkaConsumer<String, byte[]> consumer = open()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      return offsets(consumer, partitions, since, consumer.endOffsets(partitions));
    }
  }

  private static Map<TopicPartition, Long> offsets(
      KafkaConsumer<String, byte[]> consumer,
      List<TopicPartition> partitions,
      Instant since,
      Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(partition -> times.put(partition, since.toEpochMilli()));
    Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
    Map<TopicPartition, Long> offsets = new HashMap<>(ends);
    found.forEach(
        (partition, offset) -> {
          if (offset != null) {
            offsets.put(partition, offset.offset());
          }
        });
    return offsets;
  }

  private KafkaConsumer<String, byte[]> open() {
    return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
