package kesu.local.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event as it is in the log. Its data is read again when memory had to be freed of it. */
final class LoggedEvent {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final ConsumerRecord<String, byte[]> record;
  private final String source;
  private final String complaint;
  private final long sequence;
  private final String type;
  private volatile SoftReference<JsonNode> data;

  private LoggedEvent(ConsumerRecord<String, byte[]> record, String source) {
    this.record = record;
    this.source = source.intern();
    this.complaint = header(record, "ce_subject").intern();
    this.sequence = Long.parseLong(header(record, "ce_sequence"));
    this.type = header(record, "ce_type").intern();
    this.data = new SoftReference<>(JSON.readTree(record.value()));
  }

  /** Reads a record; null if it is none of the services' (a poisoned one). */
  static @Nullable LoggedEvent read(ConsumerRecord<String, byte[]> record) {
    // a header keeps the whole reply of the broker until it has been decoded
    record.headers().forEach(Header::value);
    String source = header(record, "ce_source");
    return source.isEmpty() || source.startsWith(LogFaults.SOURCE)
        ? null
        : new LoggedEvent(record, source);
  }

  ConsumerRecord<String, byte[]> record() {
    return record;
  }

  String source() {
    return source;
  }

  /** The complaint it is about; of a mention, the mention. */
  String complaint() {
    return complaint;
  }

  /** Its number among those of its document. */
  long sequence() {
    return sequence;
  }

  String type() {
    return type;
  }

  /** True if the other says the same once more. */
  boolean isRepeatedBy(LoggedEvent other) {
    return type.equals(other.type) && Arrays.equals(record.value(), other.record.value());
  }

  JsonNode data() {
    JsonNode kept = data.get();
    if (kept == null) {
      kept = JSON.readTree(record.value());
      data = new SoftReference<>(kept);
    }
    return kept;
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
    return Instant.parse(data().path(field).asString());
  }

  String text(String field) {
    return data().path(field).asString("");
  }
}
