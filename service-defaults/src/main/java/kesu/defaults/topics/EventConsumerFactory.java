package kesu.defaults.topics;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/**
 * Creates the consumers of a service. They leave their group when they are closed, but do not wait
 * for the broker to end an idle fetch, which may take it seconds.
 */
public final class EventConsumerFactory extends DefaultKafkaConsumerFactory<String, byte[]> {
  private static final Duration CLOSING = Duration.ofMillis(500);

  /** A factory of consumers with these properties. */
  public EventConsumerFactory(Map<String, Object> properties) {
    super(properties, new StringDeserializer(), new ByteArrayDeserializer());
  }

  @Override
  protected Consumer<String, byte[]> createRawConsumer(Map<String, Object> properties) {
    return new PromptlyClosed(properties);
  }

  private final class PromptlyClosed extends ExtendedKafkaConsumer {
    PromptlyClosed(Map<String, Object> properties) {
      super(properties);
    }

    @Override
    public void close() {
      close(CloseOptions.timeout(CLOSING));
    }
  }
}
