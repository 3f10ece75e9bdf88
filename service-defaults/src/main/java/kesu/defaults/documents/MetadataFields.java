package kesu.defaults.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kesu.defaults.documents.DocumentMetadata.StoredAnswer;
import kesu.defaults.outbox.OutboxEvent;
import org.bson.Document;

/** Writes a document's metadata beside its state, in fields that begin with an underscore. */
final class MetadataFields {
  static final String VERSION = "_version";
  static final String OUTBOX = "_outbox";

  /** When the oldest event in the outbox was saved; absent while the outbox is empty. */
  static final String OUTBOX_SINCE = "_outboxSince";

  private static final String SEQUENCE = "_sequence";
  private static final String APPLIED = "_applied";
  private static final String ANSWERS = "_answers";

  /** Every field written here. A field that this release does not know is kept as it was found. */
  static final Set<String> ALL = Set.of(VERSION, SEQUENCE, OUTBOX, OUTBOX_SINCE, APPLIED, ANSWERS);

  private MetadataFields() {}

  static void write(DocumentMetadata metadata, Document to) {
    to.put(VERSION, metadata.version());
    to.put(SEQUENCE, metadata.sequence());
    to.put(OUTBOX, metadata.outbox().stream().map(MetadataFields::event).toList());
    if (!metadata.outbox().isEmpty()) {
      to.put(OUTBOX_SINCE, Date.from(metadata.outbox().getFirst().time()));
    }
    to.put(
        APPLIED,
        metadata.applied().entrySet().stream()
            .map(stream -> new Document("s", stream.getKey()).append("n", stream.getValue()))
            .toList());
    to.put(
        ANSWERS,
        metadata.answers().stream()
            .map(
                a ->
                    new Document("k", a.key()).append("f", a.fingerprint()).append("a", a.answer()))
            .toList());
  }

  static DocumentMetadata read(Document from) {
    Map<String, Long> applied = new HashMap<>();
    for (Document stream : from.getList(APPLIED, Document.class, List.of())) {
      applied.put(text(stream, "s"), number(stream, "n"));
    }
    return new DocumentMetadata(
        number(from, VERSION),
        number(from, SEQUENCE),
        outbox(from),
        applied,
        from.getList(ANSWERS, Document.class, List.of()).stream()
            .map(a -> new StoredAnswer(text(a, "k"), text(a, "f"), text(a, "a")))
            .toList());
  }

  static List<OutboxEvent> outbox(Document from) {
    List<OutboxEvent> events = new ArrayList<>();
    for (Document event : from.getList(OUTBOX, Document.class, List.of())) {
      Instant time = event.get("at", Date.class).toInstant();
      events.add(
          new OutboxEvent(
              number(event, "n"),
              text(event, "to"),
              text(event, "s"),
              text(event, "t"),
              time,
              text(event, "c"),
              text(event, "d")));
    }
    return events;
  }

  static long number(Document from, String field) {
    return from.get(field, Number.class).longValue();
  }

  private static String text(Document from, String field) {
    return from.get(field, String.class);
  }

  private static Document event(OutboxEvent event) {
    return new Document("n", event.sequence())
        .append("to", event.topic())
        .append("s", event.subject())
        .append("t", event.type())
        .append("at", Date.from(event.time()))
        .append("c", event.correlationId())
        .append("d", event.data());
  }
}
