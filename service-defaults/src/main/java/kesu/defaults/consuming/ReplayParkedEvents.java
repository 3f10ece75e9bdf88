package kesu.defaults.consuming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Lists parked events and handles them again, in order, once the cause is mended. */
final class ReplayParkedEvents {
  private final MongoTemplate mongo;
  private final Map<String, EventConsumer> consumers;

  ReplayParkedEvents(MongoTemplate mongo, Map<String, EventConsumer> consumers) {
    this.mongo = mongo;
    this.consumers = Map.copyOf(consumers);
  }

  List<ParkedComplaint> list() {
    List<ParkedComplaint> all = new ArrayList<>();
    for (Document document :
        mongo
            .getCollection(ParkedEvents.COLLECTION)
            .find()
            .sort(new Document("since", 1))
            .limit(200)) {
      all.add(ParkedComplaint.read(document));
    }
    return all;
  }

  Optional<ParkedComplaint> find(String group, String subject) {
    return Optional.ofNullable(
            mongo
                .getCollection(ParkedEvents.COLLECTION)
                .find(new Document("_id", group + "/" + subject))
                .first())
        .map(ParkedComplaint::read);
  }

  /**
   * Handles the parked events of a complaint in order until none is left. Throws where one still
   * cannot be handled.
   */
  int replay(String group, String subject) {
    return consumer(group).replay().replay(subject, false);
  }

  /** The same, although events before the first are missing and cannot be had any more. */
  int replayAcrossGap(String group, String subject) {
    return consumer(group).replay().replay(subject, true);
  }

  private EventConsumer consumer(String group) {
    EventConsumer consumer = consumers.get(group);
    if (consumer == null) {
      throw new IllegalArgumentException(
          "There is no consumer group %s here, only %s".formatted(group, consumers.keySet()));
    }
    return consumer;
  }
}
