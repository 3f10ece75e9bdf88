package kesu.defaults.consuming;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Lists parked events and handles them again, in order, once the cause is mended. */
final class ReplayParkedEvents {
  private final MongoTemplate mongo;
  private final Map<String, EventConsumer> consumers;
  private final Map<String, ParkedEvents> parked;

  ReplayParkedEvents(
      MongoTemplate mongo, Map<String, EventConsumer> consumers, Map<String, ParkedEvents> parked) {
    this.mongo = mongo;
    this.consumers = Map.copyOf(consumers);
    this.parked = Map.copyOf(parked);
  }

  List<ParkedComplaint> list() {
    List<ParkedComplaint> all = new ArrayList<>();
    for (Document document :
        mongo
            .getCollection(ParkedEvents.COLLECTION)
            .find()
            .sort(new Document("since", 1))
            .limit(200)) {
      all.add(parked(document));
    }
    return all;
  }

  Optional<ParkedComplaint> find(String group, String subject) {
    return Optional.ofNullable(
            mongo
                .getCollection(ParkedEvents.COLLECTION)
                .find(new Document("_id", group + "/" + subject))
                .first())
        .map(ReplayParkedEvents::parked);
  }

  /**
   * Handles the parked events of a complaint in order until none is left. Throws where one still
   * cannot be handled.
   */
  int replay(String group, String subject) {
    EventConsumer consumer = consumers.get(group);
    ParkedEvents parkedEvents = parked.get(group);
    if (consumer == null || parkedEvents == null) {
      throw new IllegalArgumentException(
          "There is no consumer group %s here, only %s".formatted(group, consumers.keySet()));
    }
    int handled = 0;
    for (Optional<ParkedComplaint> next = find(group, subject);
        next.isPresent();
        next = find(group, subject)) {
      for (ParkedComplaint.ParkedEvent event : next.get().events()) {
        ConsumerRecord<String, byte[]> record = record(subject, event);
        consumer.handle(record);
        consumer.count(record);
        parkedEvents.unpark(subject, event.position());
        handled++;
      }
    }
    return handled;
  }

  private static ConsumerRecord<String, byte[]> record(
      String subject, ParkedComplaint.ParkedEvent event) {
    var record = new ConsumerRecord<>(event.position(), 0, 0, subject, event.value());
    event
        .headers()
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  private static ParkedComplaint parked(Document document) {
    List<ParkedComplaint.ParkedEvent> events = new ArrayList<>();
    for (Document event : document.getList("events", Document.class)) {
      Map<String, String> headers = new java.util.LinkedHashMap<>();
      event
          .get("headers", Document.class)
          .forEach((name, value) -> headers.put(name, value.toString()));
      events.add(
          new ParkedComplaint.ParkedEvent(
              event.getString("position"), headers, data(event.get("value", Binary.class))));
    }
    return new ParkedComplaint(
        document.getString("group"),
        document.getString("subject"),
        document.getDate("since").toInstant(),
        document.getString("reason"),
        events);
  }

  private static byte[] data(@Nullable Binary value) {
    return value == null ? new byte[0] : value.getData();
  }
}
