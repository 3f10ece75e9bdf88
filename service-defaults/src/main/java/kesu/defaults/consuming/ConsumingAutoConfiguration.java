package kesu.defaults.consuming;

import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import kesu.defaults.topics.DeclaredTopics;
import kesu.defaults.topics.EventTopics;
import kesu.defaults.topics.TopicsAutoConfiguration;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.ConsumerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Configures a consumer for each {@link Subscription} bean of a service. */
@AutoConfiguration(after = {KafkaAutoConfiguration.class, TopicsAutoConfiguration.class})
public class ConsumingAutoConfiguration {
  /** Gives each subscription the name that its topic has at the broker. */
  @Bean
  static BeanPostProcessor subscriptionNames(ObjectProvider<EventTopics> topics) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof Subscription subscription) {
          subscription.resolve(topics.getObject()::name);
        }
        return bean;
      }
    };
  }

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
      EventConsumers consumers,
      ConsumerFactory<?, ?> configured,
      EventTopics topics,
      MeterRegistry meters) {
    return new ConsumerContainers(consumers, configured, topics, meters);
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

  @Bean
  SubscribedTopics subscribedTopics(
      ObjectProvider<Subscription> subscriptions,
      ObjectProvider<DeclaredTopics> declared,
      EventTopics topics) {
    return new SubscribedTopics(
        topics,
        subscriptions.orderedStream().flatMap(s -> ConsumerContainers.topics(s).stream()).toList(),
        declared.orderedStream().flatMap(d -> d.topics().stream()).toList());
  }

  @Bean
  ConsumersHealthIndicator consumersHealthIndicator(
      ConsumerContainers containers, MeterRegistry meters) {
    Gauge.builder("kesu.consumers.stopped", () -> containers.problems().size())
        .description("Consumers that do not run though they should")
        .register(meters);
    return new ConsumersHealthIndicator(containers);
  }

  @Bean
  ParkedComplaints parkedComplaints(
      MongoTemplate mongo, ObjectProvider<Subscription> subscriptions) {
    return new ParkedComplaints(
        mongo, subscriptions.orderedStream().map(Subscription::group).toList());
  }

  @Bean
  ReplayParkedEvents replayParkedEvents(MongoTemplate mongo, EventConsumers consumers) {
    return new ReplayParkedEvents(mongo, consumers.byGroup());
  }

  @Bean
  ParkedEventsEndpoint parkedEventsEndpoint(ReplayParkedEvents replay) {
    return new ParkedEventsEndpoint(replay);
  }

  @Bean
  ConsumersEndpoint consumersEndpoint(ConsumerContainers containers) {
    return new ConsumersEndpoint(containers);
  }
}
