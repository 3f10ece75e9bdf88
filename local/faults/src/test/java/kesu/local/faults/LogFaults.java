package kesu.local.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Faults of the log: repeated, unreadable and re-read events, and topics that are missing. */
final class LogFaults implements AutoCloseable {
  /** The source of unreadable events. */
  static final String SOURCE = "/faulty-sender/documents";

  private static final int SECONDS = 30;
  private static final int BACK = 60;
  private final Admin admin;
  private final KafkaProducer<String, byte[]> producer;
  private final Set<String> poisoned = ConcurrentHashMap.newKeySet();
  private final Set<String> withoutInbox = ConcurrentHashMap.newKeySet();

  LogFaults(Admin admin, String bootstrap) {
    this.admin = admin;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap, "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Publishes some of the log's events again, as a kill between publishing and marking does. */
  void repeat(List<LoggedEvent> events, Random random) throws Exception {
    int from = random.nextInt(Math.max(1, events.size()));
    int most = 1 + random.nextInt(40);
    for (LoggedEvent event : events.subList(from, Math.min(events.size(), from + most))) {
      ConsumerRecord<String, byte[]> old = event.record();
      send(
          new ProducerRecord<>(
              old.topic(), old.partition(), old.key(), old.value(), old.headers()));
    }
  }

  /** Publishes an event about the complaint that no consumer can read. */
  void poison(String complaint, long number) throws Exception {
    poisoned.add(complaint);
    var record =
        new ProducerRecord<>("complaint.lifecycle", complaint, "{\"at\": 12".getBytes(UTF_8));
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", complaint + "/" + number,
            "ce_source", SOURCE,
            "ce_type", "assignment.refused.v1",
            "ce_time", "2026-01-01T00:00:00Z",
            "ce_subject", complaint,
            "ce_sequence", Long.toString(number),
            "ce_correlationid", "faults",
            "content-type", "application/json")
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    send(record);
  }

  private void send(ProducerRecord<String, byte[]> record)
      throws InterruptedException, ExecutionException, TimeoutException {
    producer.send(record).get(SECONDS, TimeUnit.SECONDS);
  }

  /** Complaints with an event that cannot be read. */
  Set<String> poisoned() {
    return Set.copyOf(poisoned);
  }

  /** Sets the offsets of a group, none of whose members runs, some way back. */
  void rewind(String group) throws Exception {
    Map<TopicPartition, OffsetAndMetadata> back = new HashMap<>();
    admin
        .listConsumerGroupOffsets(group)
        .partitionsToOffsetAndMetadata()
        .get(SECONDS, TimeUnit.SECONDS)
        .forEach(
            (partition, at) ->
                back.put(partition, new OffsetAndMetadata(Math.max(0, at.offset() - BACK))));
    for (int attempt = 1; ; attempt++) {
      try {
        admin.alterConsumerGroupOffsets(group, back).all().get(SECONDS, TimeUnit.SECONDS);
        return;
      } catch (ExecutionException hasMembers) {
        if (attempt == SECONDS) {
          throw hasMembers;
        }
        Thread.sleep(1_000); // an instance that was killed leaves its group some seconds later
      }
    }
  }

  /** Deletes the complaints' log up to there; returns true if a group had not read all of it. */
  boolean lose(Map<TopicPartition, Long> until, String group) throws Exception {
    Map<TopicPartition, OffsetAndMetadata> read =
        admin
            .listConsumerGroupOffsets(group)
            .partitionsToOffsetAndMetadata()
            .get(SECONDS, TimeUnit.SECONDS);
    boolean unread = false;
    Map<TopicPartition, RecordsToDelete> records = new HashMap<>();
    for (Map.Entry<TopicPartition, Long> end : until.entrySet()) {
      if (end.getKey().topic().equals("complaint.lifecycle")) {
        records.put(end.getKey(), RecordsToDelete.beforeOffset(end.getValue()));
        OffsetAndMetadata at = read.get(end.getKey());
        unread |= at != null && at.offset() < end.getValue();
      }
    }
    admin.deleteRecords(records).all().get(SECONDS, TimeUnit.SECONDS);
    return unread;
  }

  /** Takes a department's inbox away for a while, unless whoever writes to it makes it again. */
  void removeInbox(String topic, Duration time) throws Exception {
    withoutInbox.add(topic);
    int partitions =
        admin
            .describeTopics(List.of(topic))
            .allTopicNames()
            .get(SECONDS, TimeUnit.SECONDS)
            .values()
            .iterator()
            .next()
            .partitions()
            .size();
    admin.deleteTopics(List.of(topic)).all().get(SECONDS, TimeUnit.SECONDS);
    Thread.sleep(time);
    try {
      admin
          .createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
          .all()
          .get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException made) {
      if (!(made.getCause() instanceof org.apache.kafka.common.errors.TopicExistsException)) {
        throw made;
      }
    }
  }

  /** Lets a department's inbox refuse every notice until a step is done. */
  void refuse(String topic, Instance.Step meanwhile) throws Exception {
    configure(topic, AlterConfigOp.OpType.SET);
    try {
      meanwhile.run();
    } finally {
      configure(topic, AlterConfigOp.OpType.DELETE);
    }
  }

  private void configure(String topic, AlterConfigOp.OpType operation) throws Exception {
    admin
        .incrementalAlterConfigs(
            Map.of(
                new ConfigResource(ConfigResource.Type.TOPIC, topic),
                List.of(new AlterConfigOp(new ConfigEntry("max.message.bytes", "1"), operation))))
        .all()
        .get(SECONDS, TimeUnit.SECONDS);
  }

  /** Inboxes that were taken away, with the notices in them. */
  Set<String> withoutInbox() {
    return Set.copyOf(withoutInbox);
  }

  /** The inboxes there are. */
  List<String> inboxes() throws Exception {
    return new ArrayList<>(
        admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS).stream()
            .filter(name -> name.startsWith("department."))
            .sorted()
            .toList());
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
