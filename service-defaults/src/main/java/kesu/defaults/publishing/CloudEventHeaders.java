package kesu.defaults.publishing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import kesu.defaults.saving.Incoming;
import kesu.defaults.saving.Waiting;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a CloudEvent as Kafka headers (CloudEvents 1.0, Kafka binding, binary mode).
 */
public final class CloudEventHeaders {
  private static final String TYPE = "ce_type";
  private static final String SOURCE = "ce_source";
  private static final String SUBJECT = "ce_subject";
  private static final String SEQUENCE = "ce_sequence";
  private static final String TIME = "ce_time";
  private static final String CORRELATION = "ce_correlationid";

  private CloudEventHeaders() {}

  /**
   * The event type; null where there is none. Enough to pass over an event that nobody here takes.
   */
  public static @Nullable String type(Headers headers) {
    Header type = headers.lastHeader(TYPE);
    return type == null || type.value() == null
        ? null
        : new String(type.value(), StandardCharsets.UTF_8);
  }

  /**
   * Where an event came from. Throws {@link IllegalArgumentException} where an attribute is missing
   * or senseless.
   */
  public static Incoming read(Headers headers) {
    String sequence = required(headers, SEQUENCE);
    String time = required(headers, TIME);
    try {
      return new Incoming(
          required(headers, SOURCE),
          required(headers, SUBJECT),
          Long.parseLong(sequence),
          required(headers, TYPE),
          Instant.parse(time),
          required(headers, CORRELATION));
    } catch (NumberFormatException | DateTimeParseException senseless) {
      throw new IllegalArgumentException(
          "CloudEvents attributes sequence '%s' and time '%s' are not a number and an instant"
              .formatted(sequence, time),
          senseless);
    }
  }

  static void write(String source, Waiting event, Headers headers) {
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_id", event.subject() + "/" + event.sequence());
    put(headers, SOURCE, source);
    put(headers, TYPE, event.type());
    put(headers, TIME, event.time().toString());
    put(headers, SUBJECT, event.subject());
    put(headers, SEQUENCE, Long.toString(event.sequence()));
    put(headers, CORRELATION, event.correlationId());
    put(headers, "content-type", "application/json");
  }

  private static void put(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static String required(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    if (header == null || header.value() == null) {
      throw new IllegalArgumentException("CloudEvents attribute " + name + " is missing");
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }
}
