package kesu.defaults.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import kesu.defaults.time.Timeline;
import kesu.defaults.topics.DeclaredTopics;
import kesu.defaults.topics.EventTopics;
import kesu.defaults.topics.TopicsAutoConfiguration;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.MicrometerProducerListener;
import org.springframework.kafka.core.ProducerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Configures the outbox of a service. */
@AutoConfiguration(after = {KafkaAutoConfiguration.class, TopicsAutoConfiguration.class})
public class OutboxAutoConfiguration {
  private static final String METRICS_ID = "eventProducer";

  /** The producer of events: idempotent, in order, acknowledged by all replicas. */
  @Bean
  Producer<String, byte[]> eventProducer(ProducerFactory<?, ?> configured, MeterRegistry meters) {
    var properties = new java.util.HashMap<>(configured.getConfigurationProperties());
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 15);
    properties.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
    properties.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    properties.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
    var metrics = new MicrometerProducerListener<String, byte[]>(meters);
    return new RenewedProducer(
        () -> {
          var producer =
              new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
          metrics.producerAdded(METRICS_ID, producer);
          return producer;
        },
        failed -> {
          metrics.producerRemoved(METRICS_ID, failed);
          failed.close(Duration.ZERO);
        });
  }

  @Bean
  @ConditionalOnMissingBean
  OutboxRelay outboxRelay(
      Producer<String, byte[]> eventProducer, EventTopics topics, MeterRegistry meters) {
    return new OutboxRelay(new KafkaEventSender(eventProducer, topics, meters));
  }

  @Bean
  UnpublishedEventsEndpoint unpublishedEventsEndpoint(OutboxRelay relay, MeterRegistry meters) {
    Gauge.builder("kesu.outbox.waiting", relay, OutboxRelay::waiting)
        .description("Documents with events on their way to the broker")
        .register(meters);
    Gauge.builder("kesu.outbox.topics.failing", () -> relay.failingTopics().size())
        .description("Topics that do not take events")
        .register(meters);
    Gauge.builder("kesu.outbox.events.refused", () -> relay.refused().size())
        .description("Events that cannot be sent for what they are")
        .register(meters);
    return new UnpublishedEventsEndpoint(relay);
  }

  @Bean
  OutboxSweeper outboxSweeper(
      OutboxStore store,
      OutboxRelay relay,
      InstantSource time,
      Timeline timeline,
      @Value("${kesu.outbox.mark-every:1s}") Duration markEvery) {
    return new OutboxSweeper(store, relay, time, timeline, markEvery);
  }

  @Bean
  RepublishEvents republishEvents(
      OutboxStore store,
      Producer<String, byte[]> eventProducer,
      EventTopics topics,
      MeterRegistry meters) {
    return new RepublishEvents(store, new KafkaEventSender(eventProducer, topics, meters));
  }

  @Bean
  RepublishListener republishListener(
      RepublishEvents republish,
      JsonMapper json,
      ConsumerFactory<?, ?> configured,
      @Value("${spring.application.name}") String service) {
    return new RepublishListener(republish, json, configured, service + "-outbox-requests");
  }

  @Bean
  RepublishEndpoint republishEndpoint(RepublishEvents republish) {
    return new RepublishEndpoint(republish);
  }

  @Bean
  DeclaredTopics republishRequests() {
    return new DeclaredTopics(List.of(RepublishRequest.TOPIC));
  }
}
