package kesu.cloudevents;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one event, as its headers carry them.
 *
 * @param source the stream of one service; together with subject and sequence it names the event
 * @param subject the complaint that the event is about (for a press report, the report)
 * @param sequence the event's number among those of the same source about the same subject, from 1
 * @param type the event type with its version, such as {@code complaint.registered.v1}
 * @param time when the event was saved
 * @param correlationId the request that caused it
 */
public record EventMetadata(
    String source, String subject, long sequence, String type, Instant time, String correlationId) {
  /** The header that holds the event type. */
  public static final String TYPE = "ce_type";

  private static final String SOURCE = "ce_source";
  private static final String SUBJECT = "ce_subject";
  private static final String SEQUENCE = "ce_sequence";
  private static final String TIME = "ce_time";
  private static final String CORRELATION = "ce_correlationid";

  /**
   * Reads the metadata from an event's headers.
   *
   * @param header looks up a header by name; null where there is none
   * @throws IllegalArgumentException if an attribute is missing or malformed
   */
  public static EventMetadata read(Function<String, @Nullable String> header) {
    String sequence = required(SEQUENCE, header.apply(SEQUENCE));
    String time = required(TIME, header.apply(TIME));
    try {
      return new EventMetadata(
          required(SOURCE, header.apply(SOURCE)),
          required(SUBJECT, header.apply(SUBJECT)),
          Long.parseLong(sequence),
          required(TYPE, header.apply(TYPE)),
          Instant.parse(time),
          required(CORRELATION, header.apply(CORRELATION)));
    } catch (NumberFormatException | DateTimeParseException malformed) {
      throw new IllegalArgumentException(
          "CloudEvents attributes sequence '%s' and time '%s' are malformed, expected a number and an instant"
              .formatted(sequence, time),
          malformed);
    }
  }

  /** The headers of the event, by name. */
  public Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", subject + "/" + sequence);
    headers.put(SOURCE, source);
    headers.put(TYPE, type);
    headers.put(TIME, time.toString());
    headers.put(SUBJECT, subject);
    headers.put(SEQUENCE, Long.toString(sequence));
    headers.put(CORRELATION, correlationId);
    headers.put("content-type", "application/json");
    return headers;
  }

  private static String required(String name, @Nullable String value) {
    if (value == null) {
      throw new IllegalArgumentException("CloudEvents attribute " + name + " is missing");
    }
    return value;
  }
}
