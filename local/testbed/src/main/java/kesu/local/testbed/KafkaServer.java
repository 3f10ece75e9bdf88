package kesu.local.testbed;

/** A Kafka broker for tests. */
public sealed interface KafkaServer permits EmbeddedKafka, ContainerKafka {
  /** host:port, as {@code bootstrap.servers} wants it. */
  String bootstrapServers();
}
