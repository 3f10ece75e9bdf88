package kesu.cloudevents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one event, as its headers carry them.
 *
 * @param source the stream of one service; together with the id it names the event
 * @param subject the complaint that the event is about (for a press report, the report)
 * @param sequence the event's number among those of the same source about the same subject, from 1
 * @param type the event type with its version, such as {@code complaint.registered.v1}
 * @param time when the event was saved
 * @param correlationId the request that caused it
 * @param incarnation the life of the sender's store that the number belongs to
 * @param preceding the events before it in the same stream and topic
 */
public record EventMetadata(
    String source,
    String subject,
    long sequence,
    String type,
    Instant time,
    String correlationId,
    Incarnation incarnation,
    PrecedingNumbers preceding) {
  /** The header that holds the event type. */
  public static final String TYPE = "ce_type";

  /** The header that holds the numbers of the events before. */
  public static final String PRECEDING = "ce_preceding";

  private static final String SOURCE = "ce_source";
  private static final String SUBJECT = "ce_subject";
  private static final String SEQUENCE = "ce_sequence";
  private static final String TIME = "ce_time";
  private static final String CORRELATION = "ce_correlationid";
  private static final String PREVIOUS = "ce_previous";
  private static final String INCARNATION = "ce_incarnation";
  private static final String INCARNATION_START = "ce_incarnationstart";

  /**
   * The metadata of an event of a store's first incarnation that does not tell what precedes it.
   */
  public EventMetadata(
      String source,
      String subject,
      long sequence,
      String type,
      Instant time,
      String correlationId) {
    this(
        source,
        subject,
        sequence,
        type,
        time,
        correlationId,
        Incarnation.FIRST,
        PrecedingNumbers.NONE);
  }

  /**
   * Reads the metadata from an event's headers. Where no correlation id is given, one is made from
   * the event's name, so that each delivery has the same.
   *
   * @param header looks up a header by name; null where there is none
   * @throws IllegalArgumentException if an attribute is missing or malformed
   */
  public static EventMetadata read(Function<String, @Nullable String> header) {
    String sequence = required(SEQUENCE, header.apply(SEQUENCE));
    String time = required(TIME, header.apply(TIME));
    String source = required(SOURCE, header.apply(SOURCE));
    String subject = required(SUBJECT, header.apply(SUBJECT));
    String correlation = header.apply(CORRELATION);
    String preceding = header.apply(PRECEDING);
    try {
      return new EventMetadata(
          source,
          subject,
          Long.parseLong(sequence),
          required(TYPE, header.apply(TYPE)),
          Instant.parse(time),
          correlation == null ? derived(source, subject, sequence) : correlation,
          new Incarnation(
              number(header.apply(INCARNATION), Incarnation.FIRST.number()),
              number(header.apply(INCARNATION_START), Incarnation.FIRST.start())),
          preceding == null ? PrecedingNumbers.NONE : PrecedingNumbers.parse(preceding));
    } catch (NumberFormatException | DateTimeParseException malformed) {
      throw new IllegalArgumentException(
          "CloudEvents attributes sequence '%s', time '%s' or incarnation are malformed, expected numbers and an instant"
              .formatted(sequence, time),
          malformed);
    }
  }

  /** The same metadata as a subscriber that handles these types alone sees it. */
  public EventMetadata seenBy(Collection<String> types) {
    return new EventMetadata(
        source, subject, sequence, type, time, correlationId, incarnation, preceding.of(types));
  }

  /** The event's id: unique together with its source. */
  public String id() {
    return id(subject, incarnation.number(), sequence);
  }

  /** The id of an event about a subject. */
  public static String id(String subject, long incarnation, long sequence) {
    return incarnation == Incarnation.FIRST.number()
        ? subject + "/" + sequence
        : subject + "/" + incarnation + "/" + sequence;
  }

  /** The headers of the event, by name. */
  public Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", id());
    headers.put(SOURCE, source);
    headers.put(TYPE, type);
    headers.put(TIME, time.toString());
    headers.put(SUBJECT, subject);
    headers.put(SEQUENCE, Long.toString(sequence));
    headers.put(CORRELATION, correlationId);
    if (preceding.last() > 0) {
      headers.put(PREVIOUS, Long.toString(preceding.last()));
      headers.put(PRECEDING, preceding.text());
    }
    if (!incarnation.equals(Incarnation.FIRST)) {
      headers.put(INCARNATION, Long.toString(incarnation.number()));
      headers.put(INCARNATION_START, Long.toString(incarnation.start()));
    }
    headers.put("content-type", "application/json");
    return headers;
  }

  private static String derived(String source, String subject, String sequence) {
    String name = source + " " + subject + "/" + sequence;
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
  }

  private static long number(@Nullable String text, long absent) {
    return text == null ? absent : Long.parseLong(text);
  }

  private static String required(String name, @Nullable String value) {
    if (value == null) {
      throw new IllegalArgumentException("CloudEvents attribute " + name + " is missing");
    }
    return value;
  }
}
