package kesu.defaults.taking;

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

/** Starts a consumer for each {@link Subscription} that a service declares. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
public class TakingAutoConfiguration {
  @Bean
  Consumers consumers(
      ObjectProvider<Subscription> subscriptions,
      ConsumerFactory<?, ?> configured,
      Producer<String, byte[]> eventProducer,
      MongoTemplate mongo,
      JsonMapper json,
      InstantSource time,
      MeterRegistry meters) {
    List<Subscription> all = subscriptions.orderedStream().toList();
    Map<String, Taker> takers = new LinkedHashMap<>();
    Map<String, Parking> parkings = new LinkedHashMap<>();
    DeadLetters deadLetters = new DeadLetters(eventProducer);
    EventReader reader = new EventReader(json);
    for (Subscription subscription : all) {
      Parking parking = new Parking(mongo, time, deadLetters, subscription.group());
      parkings.put(subscription.group(), parking);
      takers.put(subscription.group(), new Taker(subscription, reader, parking, meters, time));
    }
    Gauge.builder(
            "kesu.parked.complaints",
            () -> mongo.getCollection(Parking.COLLECTION).estimatedDocumentCount())
        .description("Complaints with events that some consumer could not handle")
        .register(meters);
    return new Consumers(all, takers, parkings, configured, meters);
  }

  /**
   * The topics that the subscriptions read, and their dead-letter topics; existing ones are left as
   * they are.
   */
  @Bean
  KafkaAdmin.NewTopics subscribedTopics(
      ObjectProvider<Subscription> subscriptions,
      @Value("${kesu.topics.partitions:6}") int partitions,
      @Value("${kesu.topics.replicas:1}") short replicas) {
    return new KafkaAdmin.NewTopics(
        subscriptions
            .orderedStream()
            .flatMap(s -> Stream.of(s.topic(), DeadLetters.topic(s.topic(), s.group())))
            .distinct()
            .map(name -> new NewTopic(name, partitions, replicas))
            .toArray(NewTopic[]::new));
  }

  @Bean
  Replay replay(MongoTemplate mongo, Consumers consumers) {
    return new Replay(mongo, consumers.takers(), consumers.parkings());
  }

  @Bean
  ParkedEndpoint parkedEndpoint(Replay replay) {
    return new ParkedEndpoint(replay);
  }
}
