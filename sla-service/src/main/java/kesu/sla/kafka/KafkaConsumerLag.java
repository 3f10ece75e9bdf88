package kesu.sla.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kesu.defaults.consuming.Subscription;
import kesu.sla.ConsumerLag;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Compares the offsets that the consumer group has committed with the end of the log. */
@Component
final class KafkaConsumerLag implements ConsumerLag {
  private static final int SECONDS = 3;
  private final Map<String, Object> configuration;
  private final String topic;
  private final String group;
  private @Nullable Map<TopicPartition, Long> ends;
  private boolean caughtUp;

  KafkaConsumerLag(KafkaAdmin kafka, Subscription subscription) {
    this.configuration = kafka.getConfigurationProperties();
    this.topic = subscription.topic();
    this.group = subscription.group();
  }

  @Override
  public synchronized boolean hasCaughtUp() {
    if (!caughtUp) {
      try (Admin admin = Admin.create(configuration)) {
        if (ends == null) {
          ends = ends(admin);
        }
        Map<TopicPartition, OffsetAndMetadata> committed =
            admin
                .listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(SECONDS, TimeUnit.SECONDS);
        caughtUp =
            ends.entrySet().stream()
                .allMatch(end -> isAt(committed.get(end.getKey()), end.getValue()));
      } catch (ExecutionException | TimeoutException failed) {
        throw new KafkaException("The broker did not tell the consumer lag", failed);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    return caughtUp;
  }

  private static boolean isAt(@Nullable OffsetAndMetadata committed, long end) {
    return committed != null && committed.offset() >= end;
  }

  /** The end of each partition that is not empty. */
  private Map<TopicPartition, Long> ends(Admin admin)
      throws ExecutionException, TimeoutException, InterruptedException {
    Map<TopicPartition, OffsetSpec> first = new HashMap<>();
    Map<TopicPartition, OffsetSpec> last = new HashMap<>();
    admin
        .describeTopics(List.of(topic))
        .allTopicNames()
        .get(SECONDS, TimeUnit.SECONDS)
        .values()
        .forEach(
            found ->
                found
                    .partitions()
                    .forEach(
                        partition -> {
                          var name = new TopicPartition(found.name(), partition.partition());
                          first.put(name, OffsetSpec.earliest());
                          last.put(name, OffsetSpec.latest());
                        }));
    Map<TopicPartition, ListOffsetsResultInfo> begins =
        admin.listOffsets(first).all().get(SECONDS, TimeUnit.SECONDS);
    Map<TopicPartition, Long> notEmpty = new HashMap<>();
    admin
        .listOffsets(last)
        .all()
        .get(SECONDS, TimeUnit.SECONDS)
        .forEach(
            (partition, end) -> {
              ListOffsetsResultInfo begin = begins.get(partition);
              if (begin != null && begin.offset() < end.offset()) {
                notEmpty.put(partition, end.offset());
              }
            });
    return notEmpty;
  }
}
