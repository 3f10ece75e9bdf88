package kesu.defaults.taking;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * The consumers of a service: they read from the beginning, commit after the effect, and wait while
 * the store is away.
 */
final class Consumers implements SmartLifecycle {
  /** Events are fetched when there are many, or after this time: it spares the broker. */
  private static final int GATHERED_MS = 100;

  private static final int MANY_BYTES = 262_144;

  /** Progress is committed this often; what is given again after a kill has no second effect. */
  private static final long COMMITTED_EVERY_MS = 250;

  /** A killed instance is missed after this time, and its share goes to the others. */
  private static final int MISSED_AFTER_MS = 10_000;

  private static final long FIRST_WAIT_MS = 200;
  private static final long LONGEST_WAIT_MS = 5_000;
  private final Map<String, Taker> takers;
  private final Map<String, Parking> parkings;
  private final List<KafkaMessageListenerContainer<String, byte[]>> containers = new ArrayList<>();

  Consumers(
      List<Subscription> subscriptions,
      Map<String, Taker> takers,
      Map<String, Parking> parkings,
      ConsumerFactory<?, ?> configured,
      MeterRegistry meters) {
    this.takers = Map.copyOf(takers);
    this.parkings = Map.copyOf(parkings);
    for (Subscription subscription : subscriptions) {
      containers.add(container(subscription, configured, meters));
    }
  }

  Map<String, Taker> takers() {
    return takers;
  }

  Map<String, Parking> parkings() {
    return parkings;
  }

  private KafkaMessageListenerContainer<String, byte[]> container(
      Subscription subscription, ConsumerFactory<?, ?> configured, MeterRegistry meters) {
    Map<String, Object> properties = new HashMap<>(configured.getConfigurationProperties());
    properties.put(ConsumerConfig.GROUP_ID_CONFIG, subscription.group());
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.putIfAbsent(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
    properties.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, MISSED_AFTER_MS);
    properties.putIfAbsent(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, MANY_BYTES);
    properties.putIfAbsent(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, GATHERED_MS);
    var factory =
        new DefaultKafkaConsumerFactory<>(
            properties, new StringDeserializer(), new ByteArrayDeserializer());
    factory.addListener(new MicrometerConsumerListener<>(meters));
    Taker taker = Objects.requireNonNull(takers.get(subscription.group()));
    Parking parking = Objects.requireNonNull(parkings.get(subscription.group()));
    ContainerProperties container = new ContainerProperties(subscription.topic());
    container.setClientId(subscription.group());
    container.setAckMode(ContainerProperties.AckMode.TIME);
    container.setAckTime(COMMITTED_EVERY_MS);
    container.setSyncCommits(false);
    BatchMessageListener<String, byte[]> listener = taker::take;
    container.setMessageListener(listener);
    container.setConsumerRebalanceListener(
        new ConsumerAwareRebalanceListener() {
          @Override
          public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            parking.partitionsCameOver();
          }
        });
    var running = new KafkaMessageListenerContainer<>(factory, container);
    running.setBeanName("take-" + subscription.group());
    ExponentialBackOff waits = new ExponentialBackOff(FIRST_WAIT_MS, 2);
    waits.setMaxInterval(LONGEST_WAIT_MS);
    waits.setMaxElapsedTime(Long.MAX_VALUE);
    running.setCommonErrorHandler(new DefaultErrorHandler(waits));
    return running;
  }

  @Override
  public void start() {
    containers.forEach(KafkaMessageListenerContainer::start);
  }

  @Override
  public void stop() {
    containers.forEach(KafkaMessageListenerContainer::stop);
  }

  @Override
  public boolean isRunning() {
    return containers.stream().anyMatch(KafkaMessageListenerContainer::isRunning);
  }
}
