package kesu.defaults.consuming;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.cloudevents.CloudEventHeaders;
import kesu.defaults.cloudevents.MissingEvents;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/** A record of the log as it is parked: its key, its name and its stored form. */
final class ParkedRecord {
  static final String GAP = "gap";

  private ParkedRecord() {}

  /** The key that an event is parked under: its complaint, or its position if it names none. */
  static String subject(ConsumerRecord<String, byte[]> record) {
    return record.key() == null ? position(record) : record.key();
  }

  static String position(ConsumerRecord<String, byte[]> record) {
    return record.topic() + "-" + record.partition() + "@" + record.offset();
  }

  /** The documents that do not have the event, by whichever delivery. */
  static Bson isNoneOf(ConsumerRecord<String, byte[]> record) {
    return and(
        ne(ParkedEvents.EVENTS + ".position", position(record)),
        ne(ParkedEvents.EVENTS + ".name", name(record)));
  }

  /** The update that adds the event. */
  static Bson push(ConsumerRecord<String, byte[]> record) {
    return pushEach(List.of(event(record)));
  }

  /** The update that adds stored events, which are not shown as dead letters yet. */
  static Bson pushEach(List<Document> events) {
    List<String> positions = events.stream().map(event -> event.getString("position")).toList();
    return Updates.combine(
        Updates.pushEach(ParkedEvents.EVENTS, events),
        Updates.pushEach(ParkedEvents.UNSENT, positions));
  }

  /** The update that notes why the first event of a complaint cannot be handled now. */
  static Bson reason(RuntimeException failure, ParkedState state) {
    MissingEvents missing = failure instanceof MissingEvents gap ? gap : null;
    return Updates.combine(
        Updates.set(ParkedEvents.STATE, state.text()),
        Updates.set("reason", missing == null ? reason(failure) : GAP),
        missing == null
            ? Updates.unset("missing")
            : Updates.set(
                "missing",
                new Document("source", missing.range().source())
                    .append("from", missing.range().from())
                    .append("to", missing.range().to())));
  }

  /** The reason without the event's words: an exception's message may quote them. */
  private static String reason(RuntimeException failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    StackTraceElement[] trace = root.getStackTrace();
    return root.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  /** The event as it is stored. */
  static Document event(ConsumerRecord<String, byte[]> record) {
    Document headers = new Document();
    for (Header header : record.headers()) {
      if (header.value() != null) {
        headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    return new Document("position", position(record))
        .append("name", name(record))
        .append("headers", headers)
        .append("value", record.value() == null ? null : new Binary(record.value()));
  }

  /** The event's name, which is the same when it is published again; else its position. */
  static String name(ConsumerRecord<String, byte[]> record) {
    try {
      EventMetadata metadata = CloudEventHeaders.read(record.headers());
      return metadata.source() + " " + metadata.id();
    } catch (IllegalArgumentException unreadable) {
      return position(record);
    }
  }
}
