package kesu.local.testbed;

import org.testcontainers.kafka.KafkaContainer;

/** The broker's own image. */
final class ContainerKafka implements KafkaServer {
  private final KafkaContainer container =
      new KafkaContainer("apache/kafka:4.1.1")
          .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "true")
          .withEnv("KAFKA_NUM_PARTITIONS", "4")
          .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");

  ContainerKafka() {
    container.start();
  }

  @Override
  public String bootstrapServers() {
    return container.getBootstrapServers();
  }
}
