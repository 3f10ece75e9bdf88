package kesu.defaults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import kesu.defaults.cloudevents.CloudEventHeaders;
import kesu.defaults.documents.Documents;
import kesu.local.testbed.TestServers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A running test service on this JVM's servers, and a look into its topics. */
public final class Running implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private Running(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts a service on a database, with what the test adds to it. */
  public static Running on(String database, Class<?>... more) {
    return new Running(
        new SpringApplicationBuilder(TestService.class)
            .sources(more)
            .web(WebApplicationType.NONE)
            .run(arguments(database)));
  }

  /** What a service must be told to run on this JVM's servers. */
  public static String[] arguments(String database) {
    return new String[] {
      "--spring.config.import=classpath:kesu-defaults.yml",
      "--spring.application.name=test-service",
      "--spring.mongodb.uri=" + TestServers.mongo().uri(database),
      "--spring.kafka.bootstrap-servers=" + TestServers.kafka().bootstrapServers(),
      "--kesu.topics.partitions=2"
    };
  }

  /** The tallies. */
  @SuppressWarnings("unchecked")
  public Documents<TestService.Tally> tallies() {
    return context.getBean("tallies", Documents.class);
  }

  /** A bean of the service. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** An id that no test has used. */
  public static String freshId() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 24);
  }

  /** Reads a topic from its beginning until enough records match; fails after 20 seconds. */
  public static List<ConsumerRecord<String, byte[]>> read(
      String topic, Predicate<ConsumerRecord<String, byte[]>> wanted, int enough) {
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                TestServers.kafka().bootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                500),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (found.size() < enough) {
        if (System.nanoTime() > until) {
          throw new AssertionError(
              "%s holds %d matching records, expected %d".formatted(topic, found.size(), enough));
        }
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(
                record -> {
                  if (wanted.test(record)) {
                    found.add(record);
                  }
                });
      }
    }
    return found;
  }

  /** The numbers of the events of one subject as they stand in the topic. */
  public static List<Long> sequences(List<ConsumerRecord<String, byte[]>> records) {
    return records.stream().map(r -> CloudEventHeaders.read(r.headers()).sequence()).toList();
  }

  @Override
  public void close() {
    context.close();
  }
}
