package kesu.defaults.consuming;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
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
  ConsumerContainers consumerContainers(
      ObjectProvider<Subscription> subscriptions,
      ConsumerFactory<?, ?> configured,
      Producer<String, byte[]> eventProducer,
      EventTopics topics,
      MongoTemplate mongo,
      JsonMapper json,
      InstantSource time,
      MeterRegistry meters) {
    List<Subscription> all = subscriptions.orderedStream().toList();
    Map<String, EventConsumer> consumers = new LinkedHashMap<>();
    Map<String, ParkedEvents> parked = new LinkedHashMap<>();
    DeadLetterTopic deadLetters = new DeadLetterTopic(eventProducer);
    EventDeserializer deserializer = new EventDeserializer(json);
    for (Subscription subscription : all) {
      ParkedEvents parkedEvents = new ParkedEvents(mongo, time, deadLetters, subscription.group());
      parked.put(subscription.group(), parkedEvents);
      consumers.put(
          subscription.group(),
          new EventConsumer(subscription, deserializer, parkedEvents, meters, time));
    }
    Gauge.builder(
            "kesu.parked.complaints",
            () -> mongo.getCollection(ParkedEvents.COLLECTION).estimatedDocumentCount())
        .description("Complaints with parked events")
        .register(meters);
    return new ConsumerContainers(all, consumers, parked, configured, topics, meters);
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
  ReplayParkedEvents replayParkedEvents(MongoTemplate mongo, ConsumerContainers containers) {
    return new ReplayParkedEvents(mongo, containers.consumers(), containers.parked());
  }

  @Bean
  ParkedEventsEndpoint parkedEventsEndpoint(ReplayParkedEvents replay) {
    return new ParkedEventsEndpoint(replay);
  }
}
