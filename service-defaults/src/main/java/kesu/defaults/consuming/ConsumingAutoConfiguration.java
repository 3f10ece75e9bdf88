package kesu.defaults.consuming;

import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import tools.jackson.databind.json.JsonMapper;

/** Configures a consumer for each {@link Subscription} bean of a service. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
public class ConsumingAutoConfiguration {
  @Bean
  EventConsumers eventConsumers(
      ObjectProvider<Subscription> subscriptions,
      MongoTemplate mongo,
      JsonMapper json,
      InstantSource time,
      MeterRegistry meters) {
    Map<String, EventConsumer> consumers = new LinkedHashMap<>();
    EventDeserializer deserializer = new EventDeserializer(json);
    for (Subscription subscription : subscriptions.orderedStream().toList()) {
      consumers.put(
          subscription.group(),
          new EventConsumer(
              new EventHandling(subscription, deserializer, meters, time),
              new ParkedEvents(mongo, time, subscription.group())));
    }
    Gauge.builder("kesu.parked.complaints", () -> parked(mongo, ParkedState.PARKED))
        .description("Complaints whose events wait for an operator")
        .register(meters);
    Gauge.builder("kesu.parked.gaps", () -> parked(mongo, ParkedState.GAP))
        .description("Complaints whose events wait for missing ones")
        .register(meters);
    return new EventConsumers(consumers);
  }

  private static long parked(MongoTemplate mongo, ParkedState state) {
    return mongo
        .getCollection(ParkedEvents.COLLECTION)
        .countDocuments(
            state == ParkedState.PARKED
                ? Filters.nin("state", ParkedState.GAP.text(), ParkedState.RETRYING.text())
                : Filters.eq("state", state.text()));
  }

  @Bean
  ConsumerContainers consumerContainers(
      EventConsumers consumers, ConsumerFactory<?, ?> configured, MeterRegistry meters) {
    return new ConsumerContainers(consumers, configured, meters);
  }

  @Bean
  RetryParkedEvents retryParkedEvents(
      EventConsumers consumers, Producer<String, byte[]> eventProducer, JsonMapper json) {
    return new RetryParkedEvents(consumers.all(), new RequestMissingEvents(eventProducer, json));
  }

  @Bean
  DeadLetterTopic deadLetterTopic(
      EventConsumers consumers, Producer<String, byte[]> eventProducer) {
    return new DeadLetterTopic(eventProducer, consumers.all());
  }

  /**
   * The topics of the subscriptions and their dead-letter topics; existing ones are left as they
   * are.
   */
  @Bean
  KafkaAdmin.NewTopics subscribedTopics(
      ObjectProvider<Subscription> subscriptions,
      @Value("${kesu.topics.partitions:6}") int partitions,
      @Value("${kesu.topics.replicas:1}") short replicas) {
    return new KafkaAdmin.NewTopics(
        subscriptions
            .orderedStream()
            .flatMap(s -> Stream.of(s.topic(), DeadLetterTopic.topic(s.topic(), s.group())))
            .distinct()
            .map(name -> new NewTopic(name, partitions, replicas))
            .toArray(NewTopic[]::new));
  }

  @Bean
  ReplayParkedEvents replayParkedEvents(MongoTemplate mongo, EventConsumers consumers) {
    return new ReplayParkedEvents(mongo, consumers.byGroup());
  }

  @Bean
  ParkedEventsEndpoint parkedEventsEndpoint(ReplayParkedEvents replay) {
    return new ParkedEventsEndpoint(replay);
  }
}
