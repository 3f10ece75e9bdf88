package kesu.defaults.consuming;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
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
  ConsumerContainers consumerContainers(
      ObjectProvider<Subscription> subscriptions,
      ConsumerFactory<?, ?> configured,
      Producer<String, byte[]> eventProducer,
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
    return new ConsumerContainers(all, consumers, parked, configured, meters);
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
