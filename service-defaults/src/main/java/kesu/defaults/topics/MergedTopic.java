package kesu.defaults.topics;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The events of a topic up to given ends, by time, with each partition's own order kept. So events
 * of one key are in order even if it was moved to another partition at some time.
 */
final class MergedTopic {
  private final Map<String, Object> client;
  private final Map<TopicPartition, Long> ends;

  MergedTopic(Map<String, Object> client, Map<TopicPartition, Long> ends) {
    this.client = new HashMap<>(client);
    this.client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    this.client.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    this.client.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    this.client.remove(ConsumerConfig.GROUP_ID_CONFIG);
    this.ends = Map.copyOf(ends);
  }

  void forEach(Consumer<ConsumerRecord<byte[], byte[]>> action) {
    List<PartitionReader> readers = new ArrayList<>();
    try {
      ends.forEach((partition, end) -> readers.add(new PartitionReader(partition, end)));
      var byTime =
          new PriorityQueue<PartitionReader>(
              Comparator.comparingLong((PartitionReader reader) -> reader.peek().timestamp())
                  .thenComparingInt(reader -> reader.peek().partition()));
      readers.stream().filter(PartitionReader::hasNext).forEach(byTime::add);
      while (!byTime.isEmpty()) {
        PartitionReader first = byTime.remove();
        action.accept(first.next());
        if (first.hasNext()) {
          byTime.add(first);
        }
      }
    } finally {
      readers.forEach(PartitionReader::close);
    }
  }

  /** The events of one partition in their order. */
  private final class PartitionReader implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private final long end;
    private final Deque<ConsumerRecord<byte[], byte[]>> fetched = new ArrayDeque<>();

    PartitionReader(TopicPartition partition, long end) {
      this.partition = partition;
      this.end = end;
      this.consumer =
          new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
    }

    boolean hasNext() {
      while (fetched.isEmpty() && consumer.position(partition) < end) {
        consumer
            .poll(Duration.ofSeconds(1))
            .forEach(
                record -> {
                  if (record.offset() < end) {
                    fetched.add(record);
                  }
                });
      }
      return !fetched.isEmpty();
    }

    ConsumerRecord<byte[], byte[]> peek() {
      return fetched.element();
    }

    ConsumerRecord<byte[], byte[]> next() {
      return fetched.remove();
    }

    @Override
    public void close() {
      consumer.close();
    }
  }
}
