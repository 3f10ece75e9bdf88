package kesu.local.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as it is in the log.
 *
 * @param complaint the complaint it is about (of a mention, the mention)
 * @param sequence its number among those of its document
 */
record LoggedEvent(
    ConsumerRecord<String, byte[]> record,
    String source,
    String complaint,
    long sequence,
    String type,
    JsonNode data) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Reads a record; null if it is none of the services' (a poisoned one). */
  static @Nullable LoggedEvent read(ConsumerRecord<String, byte[]> record) {
    String source = header(record, "ce_source");
    if (source.isEmpty() || source.startsWith(LogFaults.SOURCE)) {
      return null;
    }
    return new LoggedEvent(
        record,
        source,
        header(record, "ce_subject"),
        Long.parseLong(header(record, "ce_sequence")),
        header(record, "ce_type"),
        JSON.readTree(record.value()));
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }

  /** The name by which a subscriber recognises a repetition. */
  String name() {
    return stream() + " " + sequence;
  }

  /** The stream whose numbers rise in the order of the log. */
  String stream() {
    return source + " " + complaint;
  }

  /**
   * The document that counts the event. Events about another subject than their document have a
   * source that ends with the document.
   */
  String document() {
    return source.chars().filter(letter -> letter == '/').count() > 2
        ? source
        : source + "/" + complaint;
  }

  Instant instant(String field) {
    return Instant.parse(data.path(field).asString());
  }

  String text(String field) {
    return data.path(field).asString("");
  }
}
