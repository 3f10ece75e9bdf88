package kesu.local.testbed;

import java.nio.charset.StandardCharsets;
import kesu.cloudevents.EventMetadata;
import kesu.events.Catalogue;
import kesu.events.Event;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One event as it stands in a topic. */
public record LoggedEvent(String topic, EventMetadata metadata, JsonNode data) {
  static EventMetadata metadata(ConsumerRecord<String, byte[]> record) {
    return EventMetadata.read(
        name -> {
          Header header = record.headers().lastHeader(name);
          return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        });
  }

  static LoggedEvent read(ConsumerRecord<String, byte[]> record, JsonMapper json) {
    return new LoggedEvent(record.topic(), metadata(record), json.readTree(record.value()));
  }

  /** A field of the data as text; empty if it is missing. */
  public String text(String field) {
    return data.path(field).asString("");
  }

  boolean isA(Class<? extends Event> shape) {
    return metadata.type().equals(Catalogue.type(shape));
  }
}
