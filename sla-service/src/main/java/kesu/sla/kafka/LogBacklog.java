package kesu.sla.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kesu.sla.Backlog;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Compares how far this service's consumers have got with where the log ended at first. */
final class LogBacklog implements Backlog {
  private static final int SECONDS = 3;
  private final Map<String, Object> configuration;
  private final String topic;
  private final String group;
  private @Nullable Map<TopicPartition, Long> ends;
  private boolean takenIn;

  LogBacklog(Map<String, Object> configuration, String topic, String group) {
    this.configuration = configuration;
    this.topic = topic;
    this.group = group;
  }

  @Override
  public synchronized boolean isTakenIn() {
    if (!takenIn) {
      try (Admin admin = Admin.create(configuration)) {
        if (ends == null) {
          ends = notEmpty(admin);
        }
        Map<TopicPartition, OffsetAndMetadata> taken =
            admin
                .listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(SECONDS, TimeUnit.SECONDS);
        takenIn =
            ends.entrySet().stream().allMatch(end -> isAt(taken.get(end.getKey()), end.getValue()));
      } catch (ExecutionException | TimeoutException failed) {
        throw new KafkaException("The broker did not say how far the log is taken in", failed);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
    return takenIn;
  }

  private static boolean isAt(@Nullable OffsetAndMetadata taken, long end) {
    return taken != null && taken.offset() >= end;
  }

  /** Where each partition ends that holds anything. */
  private Map<TopicPartition, Long> notEmpty(Admin admin)
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
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin
        .listOffsets(last)
        .all()
        .get(SECONDS, TimeUnit.SECONDS)
        .forEach(
            (partition, end) -> {
              ListOffsetsResultInfo begin = begins.get(partition);
              if (begin != null && begin.offset() < end.offset()) {
                ends.put(partition, end.offset());
              }
            });
    return ends;
  }
}
