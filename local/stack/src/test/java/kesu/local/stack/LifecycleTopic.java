package kesu.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kesu.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the lifecycle topic as any subscriber does, from the first event to the last. */
final class LifecycleTopic {
  private LifecycleTopic() {}

  static List<ConsumerRecord<String, String>> read(String bootstrap) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrap,
            "group.id",
            UUID.randomUUID().toString(),
            "fetch.max.wait.ms", // an idle fetch holds up the closing
            100);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.LIFECYCLE).stream()
              .map(part -> new TopicPartition(part.topic(), part.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, String>> all = new ArrayList<>();
      while (partitions.stream().anyMatch(part -> consumer.position(part) < end(ends, part))) {
        consumer.poll(Duration.ofMillis(200)).forEach(all::add);
      }
      return all;
    }
  }

  private static long end(Map<TopicPartition, Long> ends, TopicPartition part) {
    return Objects.requireNonNull(ends.get(part), part::toString);
  }

  static List<ConsumerRecord<String, String>> of(String bootstrap, String complaint) {
    return read(bootstrap).stream().filter(event -> complaint.equals(event.key())).toList();
  }

  /**
   * The events without the duplicates that a kill between publishing and marking leaves. As a
   * subscriber does, it recognises an event by {@code ce_source} and {@code ce_id}.
   */
  static List<ConsumerRecord<String, String>> deduplicated(
      List<ConsumerRecord<String, String>> events) {
    Set<String> known = new HashSet<>();
    return events.stream()
        .filter(event -> known.add(header(event, "ce_source") + " " + header(event, "ce_id")))
        .toList();
  }

  static String header(ConsumerRecord<String, String> event, String name) {
    return new String(event.headers().lastHeader(name).value(), UTF_8);
  }

  /** Awaits exactly one event of the type for each complaint. */
  static void assertPublishedOnce(String bootstrap, String type, Set<String> complaints) {
    await()
        .atMost(ComplaintDesk.TIMEOUT)
        .untilAsserted(
            () ->
                assertThat(deduplicated(read(bootstrap)))
                    .filteredOn(event -> complaints.contains(event.key()))
                    .filteredOn(event -> header(event, "ce_type").equals(type))
                    .extracting(ConsumerRecord::key)
                    .containsExactlyInAnyOrderElementsOf(complaints));
  }
}
