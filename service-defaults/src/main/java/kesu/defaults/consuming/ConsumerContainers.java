package kesu.defaults.consuming;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kesu.defaults.topics.EventConsumerFactory;
import kesu.defaults.topics.EventTopics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * The listener containers of a service's subscriptions: they read from the beginning of the log,
 * commit after the effect, and retry while the store is away.
 */
final class ConsumerContainers implements SmartLifecycle {
  /** Under load polls are this far apart, so that each brings many events. */
  private static final long BETWEEN_POLLS_MS = 50;

  /** An idle fetch waits this long at the broker; an event ends the wait at once. */
  private static final int IDLE_WAIT_MS = 1_000;

  /** Offsets are committed this often; events redelivered after a kill have no second effect. */
  private static final long COMMIT_EVERY_MS = 250;

  /** After this time a killed instance's partitions go to the others. */
  private static final int SESSION_TIMEOUT_MS = 10_000;

  private static final long FIRST_RETRY_MS = 200;
  private static final long LONGEST_RETRY_MS = 5_000;
  private final List<SupervisedContainer> containers = new ArrayList<>();

  ConsumerContainers(
      EventConsumers consumers,
      ConsumerFactory<?, ?> configured,
      EventTopics topics,
      MeterRegistry meters) {
    for (EventConsumer consumer : consumers.all()) {
      Subscription subscription = consumer.subscription();
      LostEvents lost = new LostEvents(retries());
      containers.add(
          new SupervisedContainer(
              subscription.group(),
              container(consumer, configured, meters, lost),
              lost,
              () -> topics.ensure(topics(subscription))));
    }
  }

  /** The topics that a subscription needs: its own and that of its dead letters. */
  static List<String> topics(Subscription subscription) {
    return List.of(
        subscription.topic(), DeadLetterTopic.topic(subscription.topic(), subscription.group()));
  }

  /** The reasons why consumers do not run, by group; empty if all run. */
  Map<String, String> problems() {
    Map<String, String> problems = new TreeMap<>();
    for (SupervisedContainer container : containers) {
      String problem = container.problem();
      if (problem != null) {
        problems.put(container.group(), problem);
      }
    }
    return problems;
  }

  /** Has a group go on behind events that are gone from the log; false if none are. */
  boolean acceptLoss(String group) {
    return containers.stream()
        .filter(container -> container.group().equals(group))
        .anyMatch(SupervisedContainer::acceptLoss);
  }

  private static BackOff retries() {
    ExponentialBackOff retries = new ExponentialBackOff(FIRST_RETRY_MS, 2);
    retries.setMaxInterval(LONGEST_RETRY_MS);
    retries.setMaxElapsedTime(Long.MAX_VALUE);
    return retries;
  }

  private KafkaMessageListenerContainer<String, byte[]> container(
      EventConsumer consumer,
      ConsumerFactory<?, ?> configured,
      MeterRegistry meters,
      LostEvents lost) {
    Subscription subscription = consumer.subscription();
    Map<String, Object> properties = new HashMap<>(configured.getConfigurationProperties());
    properties.put(ConsumerConfig.GROUP_ID_CONFIG, subscription.group());
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none"); // FirstOffsets begins
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    properties.putIfAbsent(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
    properties.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MS);
    properties.putIfAbsent(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, IDLE_WAIT_MS);
    var factory = new EventConsumerFactory(properties);
    factory.addListener(new MicrometerConsumerListener<>(meters));
    ContainerProperties container = new ContainerProperties(subscription.topic());
    container.setClientId(subscription.group());
    container.setAckMode(ContainerProperties.AckMode.TIME);
    container.setAckTime(COMMIT_EVERY_MS);
    container.setSyncCommits(false);
    container.setIdleBetweenPolls(BETWEEN_POLLS_MS);
    container.setPollTimeout(IDLE_WAIT_MS);
    BatchMessageListener<String, byte[]> listener = consumer::consume;
    container.setMessageListener(listener);
    container.setConsumerRebalanceListener(new FirstOffsets(consumer.parked()));
    var running = new KafkaMessageListenerContainer<>(factory, container);
    running.setBeanName("consumer-" + subscription.group());
    running.setCommonErrorHandler(lost);
    return running;
  }

  @Override
  public void start() {
    containers.forEach(SupervisedContainer::start);
  }

  /** Stops all at once. */
  @Override
  public void stop() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      containers.forEach(container -> threads.execute(container::stop));
    }
  }

  @Override
  public boolean isRunning() {
    return containers.stream().anyMatch(SupervisedContainer::isStarted);
  }
}
