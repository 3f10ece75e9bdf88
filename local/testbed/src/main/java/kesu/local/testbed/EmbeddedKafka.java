package kesu.local.testbed;

import org.springframework.boot.SpringApplication;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The real broker in this process. */
final class EmbeddedKafka implements KafkaServer {
  private static final int PARTITIONS = 4;

  private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS);

  EmbeddedKafka() {
    broker.brokerProperty("auto.create.topics.enable", "true");
    broker.brokerProperty("num.partitions", PARTITIONS);
    broker.brokerProperty("group.initial.rebalance.delay.ms", 0);
    broker.brokerProperty("offsets.topic.num.partitions", 4);
    broker.afterPropertiesSet();
    // after the contexts, whose clients would otherwise wait for a broker that is gone
    SpringApplication.getShutdownHandlers().add(broker::destroy);
  }

  @Override
  public String bootstrapServers() {
    return broker.getBrokersAsString();
  }
}
