package kesu.defaults.consuming;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.cloudevents.MissingEvents;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A complaint whose events are parked for one consumer group, because the first cannot be handled.
 *
 * @param group the consumer group
 * @param subject the complaint
 * @param since when the first was parked
 * @param state how it comes free
 * @param reason the failure of the first; {@code gap} if events before it are missing
 * @param missing the missing events, if any are
 * @param events the parked events in the order in which they came
 */
record ParkedComplaint(
    String group,
    String subject,
    Instant since,
    ParkedState state,
    String reason,
    MissingEvents.@Nullable Range missing,
    List<ParkedEvent> events) {
  /**
   * One parked event as it was in the log.
   *
   * @param position topic, partition and offset
   * @param headers its headers
   * @param value its data
   */
  record ParkedEvent(String position, Map<String, String> headers, byte[] value) {
    /** The event as a record of a topic. */
    ConsumerRecord<String, byte[]> record(String topic, String subject) {
      var record = new ConsumerRecord<>(topic, 0, 0, subject, value);
      headers.forEach(
          (name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
      return record;
    }

    /** The same event as if none were missing before it. */
    ParkedEvent withoutPreceding() {
      Map<String, String> rest = new LinkedHashMap<>(headers);
      rest.remove(EventMetadata.PRECEDING);
      return new ParkedEvent(position, rest, value);
    }
  }

  static ParkedComplaint read(Document document) {
    List<ParkedEvent> events = new ArrayList<>();
    for (Document event : document.getList("events", Document.class)) {
      Map<String, String> headers = new LinkedHashMap<>();
      event
          .get("headers", Document.class)
          .forEach((name, value) -> headers.put(name, value.toString()));
      events.add(
          new ParkedEvent(
              event.getString("position"), headers, data(event.get("value", Binary.class))));
    }
    return new ParkedComplaint(
        document.getString("group"),
        document.getString("subject"),
        document.getDate("since").toInstant(),
        ParkedState.of(document.getString("state")),
        document.getString("reason"),
        missing(document.getString("subject"), document.get("missing", Document.class)),
        events);
  }

  private static MissingEvents.@Nullable Range missing(String subject, @Nullable Document missing) {
    return missing == null
        ? null
        : new MissingEvents.Range(
            missing.getString("source"),
            subject,
            missing.get("from", Number.class).longValue(),
            missing.get("to", Number.class).longValue());
  }

  private static byte[] data(@Nullable Binary value) {
    return value == null ? new byte[0] : value.getData();
  }
}
