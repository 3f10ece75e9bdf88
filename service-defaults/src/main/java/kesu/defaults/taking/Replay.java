package kesu.defaults.taking;

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

/** Shows what is parked and handles it again, in order, once its cause is mended. */
final class Replay {
  private final MongoTemplate mongo;
  private final Map<String, Taker> takers;
  private final Map<String, Parking> parkings;

  Replay(MongoTemplate mongo, Map<String, Taker> takers, Map<String, Parking> parkings) {
    this.mongo = mongo;
    this.takers = Map.copyOf(takers);
    this.parkings = Map.copyOf(parkings);
  }

  List<Parked> list() {
    List<Parked> parked = new ArrayList<>();
    for (Document document :
        mongo.getCollection(Parking.COLLECTION).find().sort(new Document("since", 1)).limit(200)) {
      parked.add(parked(document));
    }
    return parked;
  }

  Optional<Parked> find(String group, String subject) {
    return Optional.ofNullable(
            mongo
                .getCollection(Parking.COLLECTION)
                .find(new Document("_id", group + "/" + subject))
                .first())
        .map(Replay::parked);
  }

  /**
   * Handles the parked events of a complaint in order until none is left. Throws where one still
   * cannot be handled.
   */
  int replay(String group, String subject) {
    Taker taker = takers.get(group);
    Parking parking = parkings.get(group);
    if (taker == null || parking == null) {
      throw new IllegalArgumentException(
          "There is no consumer group %s here, only %s".formatted(group, takers.keySet()));
    }
    int handled = 0;
    for (Optional<Parked> next = find(group, subject);
        next.isPresent();
        next = find(group, subject)) {
      for (Parked.ParkedEvent event : next.get().events()) {
        ConsumerRecord<String, byte[]> record = record(subject, event);
        taker.handle(record);
        taker.count(record);
        parking.unpark(subject, event.position());
        handled++;
      }
    }
    return handled;
  }

  private static ConsumerRecord<String, byte[]> record(String subject, Parked.ParkedEvent event) {
    var record = new ConsumerRecord<>(event.position(), 0, 0, subject, event.value());
    event
        .headers()
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  private static Parked parked(Document document) {
    List<Parked.ParkedEvent> events = new ArrayList<>();
    for (Document event : document.getList("events", Document.class)) {
      Map<String, String> headers = new java.util.LinkedHashMap<>();
      event
          .get("headers", Document.class)
          .forEach((name, value) -> headers.put(name, value.toString()));
      events.add(
          new Parked.ParkedEvent(
              event.getString("position"), headers, data(event.get("value", Binary.class))));
    }
    return new Parked(
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
