package kesu.defaults.publishing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import kesu.defaults.saving.DocumentStore;
import kesu.defaults.time.Timeline;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.MicrometerProducerListener;
import org.springframework.kafka.core.ProducerFactory;

/** Gives a service its way to publish. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
public class PublishingAutoConfiguration {
  /**
   * The producer of events: acknowledged by all replicas, in order, without doubles of its own
   * making.
   */
  @Bean
  Producer<String, byte[]> eventProducer(ProducerFactory<?, ?> configured, MeterRegistry meters) {
    var properties = new java.util.HashMap<>(configured.getConfigurationProperties());
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 15);
    properties.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
    properties.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    properties.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
    var factory =
        new DefaultKafkaProducerFactory<>(
            properties, new StringSerializer(), new ByteArraySerializer());
    factory.addListener(new MicrometerProducerListener<>(meters));
    return factory.createProducer();
  }

  @Bean
  @ConditionalOnMissingBean
  Relay relay(Producer<String, byte[]> eventProducer, MeterRegistry meters) {
    Relay relay = new Relay(new KafkaSender(eventProducer, meters));
    Gauge.builder("kesu.outbox.waiting", relay, Relay::waiting)
        .description("Documents with events on their way to the broker")
        .register(meters);
    return relay;
  }

  @Bean
  Sweep sweep(
      DocumentStore store,
      Relay relay,
      InstantSource time,
      Timeline line,
      @Value("${kesu.publishing.mark-every:1s}") Duration markEvery) {
    return new Sweep(store, relay, time, line, markEvery);
  }
}
