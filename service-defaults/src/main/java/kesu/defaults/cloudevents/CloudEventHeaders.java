package kesu.defaults.cloudevents;

import java.nio.charset.StandardCharsets;
import kesu.cloudevents.EventMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** CloudEvents attributes as Kafka headers. */
public final class CloudEventHeaders {
  private CloudEventHeaders() {}

  /** The event type, which is enough to skip an event without reading it; null if it has none. */
  public static @Nullable String type(Headers headers) {
    return value(headers, EventMetadata.TYPE);
  }

  /**
   * Reads an event's metadata.
   *
   * @throws IllegalArgumentException if an attribute is missing or malformed
   */
  public static EventMetadata read(Headers headers) {
    return EventMetadata.read(name -> value(headers, name));
  }

  /** Adds an event's metadata to the headers of a record. */
  public static void write(EventMetadata metadata, Headers headers) {
    metadata
        .headers()
        .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
  }

  private static @Nullable String value(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
