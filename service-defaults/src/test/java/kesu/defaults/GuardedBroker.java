package kesu.defaults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A broker of a test's own. It creates no topic by itself, and permissions can be withdrawn. */
public final class GuardedBroker implements AutoCloseable {
  /** The one cluster. */
  public static final ResourcePattern CLUSTER =
      new ResourcePattern(ResourceType.CLUSTER, "kafka-cluster", PatternType.LITERAL);

  private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
  private final Admin admin;

  /** Starts it. */
  public GuardedBroker() {
    broker.brokerProperty("auto.create.topics.enable", "false");
    broker.brokerProperty("group.initial.rebalance.delay.ms", 0);
    broker.brokerProperty("offsets.topic.num.partitions", 4);
    broker.brokerProperty("message.max.bytes", 20_000);
    broker.brokerProperty(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    broker.brokerProperty("allow.everyone.if.no.acl.found", "true");
    broker.afterPropertiesSet();
    admin = Admin.create(Map.of("bootstrap.servers", address()));
  }

  /** The address for clients. */
  public String address() {
    return broker.getBrokersAsString();
  }

  /** The one topic of that name. */
  public static ResourcePattern topic(String name) {
    return new ResourcePattern(ResourceType.TOPIC, name, PatternType.LITERAL);
  }

  /** Withdraws a permission; all others on the resource stay. */
  public void deny(ResourcePattern resource, AclOperation operation) {
    await(
        admin
            .createAcls(
                List.of(
                    entry(resource, AclOperation.ALL, AclPermissionType.ALLOW),
                    entry(resource, operation, AclPermissionType.DENY)))
            .all());
  }

  /** Gives a permission back. */
  public void allow(ResourcePattern resource, AclOperation operation) {
    await(
        admin
            .deleteAcls(List.of(entry(resource, operation, AclPermissionType.DENY).toFilter()))
            .all());
  }

  private static AclBinding entry(
      ResourcePattern resource, AclOperation operation, AclPermissionType permission) {
    return new AclBinding(
        resource, new AccessControlEntry("User:ANONYMOUS", "*", operation, permission));
  }

  /** Creates a topic as somebody else would. */
  public void create(String topic, int partitions) {
    create(topic, partitions, Map.of());
  }

  /** Creates a topic with settings as somebody else would. */
  public void create(String topic, int partitions, Map<String, String> settings) {
    NewTopic wanted = new NewTopic(topic, partitions, (short) 1).configs(settings);
    await(admin.createTopics(List.of(wanted)).all());
  }

  /** Raises a topic's number of partitions, as nobody should. */
  public void raise(String topic, int partitions) {
    await(admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(partitions))).all());
  }

  /** The topics. */
  public List<String> topics() {
    return List.copyOf(await(admin.listTopics().names()));
  }

  /** A topic as the broker describes it. */
  public TopicDescription describe(String topic) {
    return await(
        Objects.requireNonNull(admin.describeTopics(List.of(topic)).topicNameValues().get(topic)));
  }

  /** A setting of a topic. */
  public ConfigEntry setting(String topic, String name) {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    return Objects.requireNonNull(
            await(admin.describeConfigs(List.of(resource)).all()).get(resource))
        .get(name);
  }

  /** All events of a topic that are there now, partition by partition; none if it is missing. */
  public List<ConsumerRecord<String, byte[]>> read(String topic) {
    List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
    Map<String, Object> properties =
        Map.of(
            "bootstrap.servers",
            address(),
            "enable.auto.commit",
            false,
            "allow.auto.create.topics",
            false,
            "fetch.max.wait.ms", // an idle fetch holds up the closing
            100);
    try (var consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<PartitionInfo> found = consumer.listTopics().getOrDefault(topic, List.of());
      for (PartitionInfo partition : found) {
        TopicPartition at = new TopicPartition(topic, partition.partition());
        consumer.assign(List.of(at));
        consumer.seekToBeginning(List.of(at));
        long end = Objects.requireNonNull(consumer.endOffsets(List.of(at)).get(at));
        while (consumer.position(at) < end) {
          consumer.poll(Duration.ofMillis(200)).forEach(all::add);
        }
      }
    }
    return all;
  }

  /** Deletes all events of a topic, as retention would. */
  public void loseAll(String topic) {
    Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
    describe(topic)
        .partitions()
        .forEach(
            found ->
                all.put(
                    new TopicPartition(topic, found.partition()),
                    RecordsToDelete.beforeOffset(-1)));
    await(admin.deleteRecords(all).all());
  }

  /** Sets the offset of a group without members in a topic's first partition. */
  public void setTo(String group, String topic, long offset) {
    TopicPartition first = new TopicPartition(topic, 0);
    await(
        admin.alterConsumerGroupOffsets(group, Map.of(first, new OffsetAndMetadata(offset))).all());
  }

  private static <T> T await(KafkaFuture<T> future) {
    try {
      return future.get(20, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public void close() {
    admin.close();
    broker.destroy();
  }
}
