package kesu.defaults.outbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import kesu.defaults.topics.EventConsumerFactory;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.FixedBackOff;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers the requests of subscribers for events of this service. Of requests for the same events
 * within a second one is answered; a request that fails is made again by the subscriber.
 */
final class RepublishListener implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(RepublishListener.class);
  private static final int IDLE_WAIT_MS = 5_000;
  private final RepublishEvents republish;
  private final JsonMapper json;
  private final KafkaMessageListenerContainer<String, byte[]> container;
  private final Cache<RepublishRequest, Boolean> answered =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(1)).build();

  RepublishListener(
      RepublishEvents republish, JsonMapper json, ConsumerFactory<?, ?> configured, String group) {
    this.republish = republish;
    this.json = json;
    Map<String, Object> properties = new HashMap<>(configured.getConfigurationProperties());
    properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    properties.putIfAbsent(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
    properties.putIfAbsent(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, IDLE_WAIT_MS);
    ContainerProperties settings = new ContainerProperties(RepublishRequest.TOPIC);
    settings.setClientId(group);
    settings.setPollTimeout(IDLE_WAIT_MS);
    MessageListener<String, byte[]> listener = this::answer;
    settings.setMessageListener(listener);
    this.container =
        new KafkaMessageListenerContainer<>(new EventConsumerFactory(properties), settings);
    container.setBeanName("consumer-" + group);
    container.setCommonErrorHandler(new DefaultErrorHandler(new FixedBackOff(1_000, 3)));
  }

  private void answer(ConsumerRecord<String, byte[]> record) {
    RepublishRequest request;
    try {
      request = json.readValue(record.value(), RepublishRequest.class);
    } catch (JacksonException malformed) {
      LOG.warn("A request for events cannot be read and is left out", malformed);
      return;
    }
    RepublishRequest events =
        new RepublishRequest(
            request.source(),
            request.subject(),
            request.from(),
            request.to(),
            request.types(),
            "any group");
    if (answered.getIfPresent(events) == null) {
      republish.republish(request);
      answered.put(events, true);
    }
  }

  @Override
  public void start() {
    container.start();
  }

  @Override
  public void stop() {
    container.stop();
  }

  @Override
  public boolean isRunning() {
    return container.isRunning();
  }
}
